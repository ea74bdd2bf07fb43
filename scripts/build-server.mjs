/**
 * Bundles the server and its threads for production, with their packages: read from hundreds of files they took two thirds
 * of a start, and after a start in a lecture the whole class is waiting.
 */
import { build } from "esbuild";
import { at } from "./process.mjs";

await build({
  absWorkingDir: at("."),
  entryPoints: {
    server: "server/index.ts",
    "practice-worker": "server/practice-worker.ts",
    "write-thread-entry": "db/write-thread-entry.ts",
  },
  outdir: "dist",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  // These find files of their own relative to themselves: a native binding, pages, a thread.
  external: ["next", "better-sqlite3", "pino"],
  // Some packages are older than modules and call `require` for what is Node's.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  sourcemap: true,
  logLevel: "warning",
});
