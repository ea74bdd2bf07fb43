/** `npm run measure:decks` imports a deck of 500 questions in a browser and times how it is opened, searched and sorted. */
import { runAuthorCommand } from "./author-command.mjs";
import { build, deps } from "./bootstrap.mjs";
import { prepareBrowser } from "./browser.mjs";
import { stop } from "./process.mjs";

try {
  deps();
  await prepareBrowser();
  build();
} catch (error) {
  stop(error);
}
await runAuthorCommand("decks", "scripts/measure");
