/** `npm run guarantees` shows what must never happen: crashes, power cuts, bad networks, full disks, hostile input. */
import { runAuthorCommand } from "./author-command.mjs";
import { build } from "./bootstrap.mjs";
import { stop } from "./process.mjs";

try {
  build();
} catch (error) {
  stop(error);
}
await runAuthorCommand("guarantees", "scripts/guarantees");
