/** `npm run measure:review` makes a room of 2,000 students × 30 parts and times each page and export on it. */
import { runAuthorCommand } from "./author-command.mjs";
import { build } from "./bootstrap.mjs";
import { stop } from "./process.mjs";

try {
  build();
} catch (error) {
  stop(error);
}
await runAuthorCommand("review", "scripts/measure");
