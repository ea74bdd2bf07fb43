/**
 * `npm run pictures`: plays a lecture and keeps its screens in test-results/pictures, phone to projector, light and
 * dark; those that the README shows go to docs/pictures.
 */
import { copyFileSync, mkdirSync } from "node:fs";
import { build, deps } from "./bootstrap.mjs";
import { prepareBrowser } from "./browser.mjs";
import { at, nodeUntilExit, program } from "./process.mjs";

/** Kept in the repository, under names that say what they show. */
const SHOWN = {
  "console.png": "open-console-1440-light.png",
  "phone.png": "open-phone-390-light.png",
  "formula.png": "open-formula-chips-phone-390-light.png",
  "projector.png": "revealed-screen-1280-light.png",
  "author.png": "author-decks-1440-light.png",
};

deps();
await prepareBrowser();
build();
const args = [program("playwright/cli.js"), "test", "--config", "e2e/pictures.config.ts", "--reporter=list"];
process.exitCode = await nodeUntilExit(args);
if (process.exitCode === 0) {
  mkdirSync(at("docs/pictures"), { recursive: true });
  for (const [name, picture] of Object.entries(SHOWN))
    copyFileSync(at(`test-results/pictures/${picture}`), at(`docs/pictures/${name}`));
}
