/** Running other programs from the scripts: with Node alone, since these run before any package is installed. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

/** A path inside the project, wherever the script was started from. */
export const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** A program of an installed package, as arguments for Node: no shell and no .cmd file, so it runs on Windows too. */
export const program = (path) => at(`node_modules/${path}`);

const options = (env) => ({
  cwd: at("."),
  stdio: "inherit",
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
});

/** Runs to the end and says whether it went well. */
export function succeeds(command, args, env = {}) {
  return spawnSync(command, args, options(env)).status === 0;
}

export function node(args, env = {}) {
  return succeeds(process.execPath, args, env);
}

export function npm(args) {
  // Under `npm run` this is the npm that started us, which need not be the one in PATH.
  const self = process.env.npm_execpath;
  if (self?.endsWith("npm-cli.js") && existsSync(self)) return node([self, ...args]);
  return spawnSync("npm", args, { ...options(), shell: process.platform === "win32" }).status === 0;
}

/** Runs Node to the end without blocking; a request to stop goes on to the child. Resolves to its exit code. */
export function nodeUntilExit(args, env = {}) {
  const child = spawn(process.execPath, args, options(env));
  // Ctrl-C in a terminal reaches the child by itself; a second one would make most programs quit the hard way.
  const interrupt = () => process.stdin.isTTY || child.kill("SIGINT");
  const terminate = () => child.kill("SIGTERM");
  process.on("SIGINT", interrupt).on("SIGTERM", terminate);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      process.off("SIGINT", interrupt).off("SIGTERM", terminate);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** For the outermost catch: one line for a person, then the exit code for the machine. */
export function stop(error) {
  console.error(error instanceof Problem ? `\n${error.message}` : error);
  process.exit(1);
}

/** Something the person can mend: its message says how, so no stack is printed. */
export class Problem extends Error {}
