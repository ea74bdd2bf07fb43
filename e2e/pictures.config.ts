import { defineConfig } from "@playwright/test";
import stories from "../playwright.config";

/** `npm run pictures`: the screens of a running lecture, for the README and for looking at. No story, no promise. */
export default defineConfig({
  ...stories,
  testDir: ".",
  testMatch: "pictures.ts",
  outputDir: "../test-results/pictures-run",
});
