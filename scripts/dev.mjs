/** `npm run dev` (Windows: `node scripts/dev.mjs`): pages reload by themselves, the server restarts when it changes. */
import { deps } from "./bootstrap.mjs";
import { nodeUntilExit, program, stop } from "./process.mjs";

try {
  deps();
} catch (error) {
  stop(error);
}

const tsx = [program("tsx/dist/cli.mjs"), "watch", "--clear-screen=false", "server/index.ts"];
process.exitCode = await nodeUntilExit(tsx, { NODE_ENV: "development" });
