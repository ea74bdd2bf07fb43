/** `npm run demo`: a server of its own, an open room, its links, and 30 simulated students. Ctrl-C ends it all. */
import { runAuthorCommand } from "./author-command.mjs";
import { build, deps } from "./bootstrap.mjs";
import { at, stop } from "./process.mjs";

try {
  deps();
  build();
} catch (error) {
  stop(error);
}

process.chdir(at("."));
await runAuthorCommand("demo", "scripts/simulate");
