/**
 * What a fresh clone lacks: packages and a build. Each step does nothing when its result is there and current, so
 * `npm start` and `npm test` need no preparation. `node:` imports only: this runs before there are packages.
 */
import { rmSync } from "node:fs";
import { at, node, npm, Problem, program } from "./process.mjs";
import { fingerprint, readIfThere, writeStamp } from "./stamp.mjs";

const PACKAGES_STAMP = "node_modules/.stamp";
const BUILD_STAMP = "dist/.stamp";

/** Everything the build reads. The folder scripts/ is left out but for the one script that takes part. */
const BUILD_INPUTS = [
  "package-lock.json",
  "tsconfig.json",
  "next.config.js",
  "postcss.config.mjs",
  "scripts/build-server.mjs",
  "app",
  "lib",
  "db",
  "server",
  "public",
];

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Problem(
    `Backpoll needs Node 20.19 or newer (24 is best); this is ${process.version}. See https://nodejs.org`,
  );
}

/** Editing a script in package.json must not cost an install; native binaries belong to one Node ABI and platform. */
function packagesFingerprint() {
  const manifest = JSON.parse(readIfThere("package.json"));
  const fields = ["dependencies", "devDependencies", "optionalDependencies", "overrides", "allowScripts"];
  return fingerprint(
    ["package-lock.json"],
    fields.map((field) => manifest[field]),
    process.versions.modules,
    process.platform,
    process.arch,
  );
}

/** After `npm install x` by hand all is in place without our stamp: npm's own record of what it installed says so. */
function installedByHand() {
  const have = JSON.parse(readIfThere("node_modules/.package-lock.json") ?? "{}").packages ?? {};
  const { "": root, ...want } = JSON.parse(readIfThere("package-lock.json")).packages;
  const manifest = JSON.parse(readIfThere("package.json"));
  const sameList = (field) => JSON.stringify(root[field]) === JSON.stringify(manifest[field]);
  const complete = Object.entries(want).every(
    ([path, entry]) => entry.optional || have[path]?.version === entry.version,
  );
  return complete && sameList("dependencies") && sameList("devDependencies") && sqliteLoads();
}

/** A native binary of another Node is in place and yet of no use. */
const sqliteLoads = () =>
  node(["-e", 'try { new (require("better-sqlite3"))(":memory:") } catch { process.exit(1) }']);

/** Installs the packages when they are missing or no longer those of package.json and the lock file. */
export function deps() {
  refuseOldNode();
  const wanted = packagesFingerprint();
  if (readIfThere(PACKAGES_STAMP) === wanted) return;
  if (!installedByHand()) install();
  writeStamp(PACKAGES_STAMP, wanted);
}

function install() {
  console.log("Installing packages: a minute or two, only the first time or when they changed …");
  // NODE_ENV=production would leave out the build tools.
  const flags = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  if (npm(["ci", ...flags])) return;
  console.log("`npm ci` did not work; trying `npm install`, which is less strict about the lock file …");
  if (npm(["install", "--no-save", "--no-package-lock", ...flags])) return;
  throw new Problem(
    "The packages could not be installed. Is the npm registry reachable? If better-sqlite3 failed to compile: install python3, make and a C++ compiler, then run this again.",
  );
}

/** The stamp names the build it stands for, so that another `next build` in the same place is not taken for ours. */
const buildStamp = (inputs) => `${inputs} ${readIfThere(".next/BUILD_ID")}`;

/** Builds pages and server unless a finished build of exactly these files is there. */
export function build() {
  const inputs = fingerprint(BUILD_INPUTS);
  const done = readIfThere(".next/BUILD_ID") && readIfThere("dist/server.js");
  if (done && readIfThere(BUILD_STAMP) === buildStamp(inputs)) return;
  console.log("Building …");
  // First the stamp goes and last it comes: whatever happens in between, no half build is taken for a good one.
  rmSync(at("dist"), { recursive: true, force: true });
  const good =
    node([program("next/dist/bin/next"), "build"], { NODE_ENV: "production" }) &&
    node([at("scripts/build-server.mjs")]);
  if (!good) throw new Problem("The build failed: see above for the file and line.");
  writeStamp(BUILD_STAMP, buildStamp(inputs));
}
