import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/browser.mjs";

/** The stories start their own servers, each with its own port and data: see e2e. */
export default defineConfig({
  testDir: "e2e",
  // One at a time: a story runs a server and several browsers, and its promises about time are for a whole machine.
  workers: 1,
  // A story that passes only the second time is a story that fails.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  globalTimeout: 20 * 60_000,
  outputDir: "test-results/stories",
  use: {
    launchOptions: await launchOptions(),
    actionTimeout: 15_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
});
