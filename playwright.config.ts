import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/browser.mjs";

/** The stories start their own servers, each with its own port and data: see e2e. */
export default defineConfig({
  testDir: "e2e",
  // Each story has a server and browsers of its own. They mostly wait for each other, so two fit on two cores.
  workers: 2,
  fullyParallel: true,
  // A story that passes only the second time is a story that fails.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 10_000 },
  globalTimeout: 20 * 60_000,
  outputDir: "test-results/stories",
  use: {
    launchOptions: await launchOptions(),
    actionTimeout: 15_000,
    // Recording costs a third of the time: `npx playwright test FILE --trace on` tells more of a story that fails.
    trace: "off",
    screenshot: "only-on-failure",
  },
});
