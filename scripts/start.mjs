/**
 * `npm start`: from a fresh clone to a running server. On Windows run `node scripts/start.mjs` instead: the npm
 * script uses the shell's `exec`, so that a request to stop reaches the server and not only a shell before it.
 */
import { pathToFileURL } from "node:url";
import { build, deps } from "./bootstrap.mjs";
import { at, stop } from "./process.mjs";

try {
  deps();
  build();
} catch (error) {
  stop(error);
}

process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.setSourceMapsEnabled(true);
// In this process, not in a child: one process to stop, and signals and the exit code are the server's own.
await import(pathToFileURL(at("dist/server.js")).href);
