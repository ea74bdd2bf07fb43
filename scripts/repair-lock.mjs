/**
 * Makes package-lock.json serve every registry and every platform. Run after each change of the dependencies.
 *
 * 1. A registry that carries only some platforms answers 404 for the others' binaries; npm leaves those out of
 *    the lock, and `npm ci` then refuses it ("Missing: … from lock file"). They are put back, without a hash.
 * 2. An address of any other registry than the public one is dropped: npm then asks the registry it is set to.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { at } from "./process.mjs";

const OSES = ["darwin", "linux", "win32", "android", "freebsd", "netbsd", "openbsd", "openharmony", "sunos"];
const CPUS = ["x64", "arm64", "arm", "ia32", "ppc64", "s390x", "riscv64", "loong64", "mips64el", "wasm32"];
const LIBCS = [
  ["musl", "musl"],
  ["gnu", "glibc"],
];
const EXACT = /^\d+\.\d+\.\d+/;

/** The lock's entry that `name` means when asked for from `from`: the nearest node_modules upwards, as Node does. */
function resolve(packages, from, name) {
  for (let dir = from; ; dir = dir.slice(0, Math.max(0, dir.lastIndexOf("/node_modules/")))) {
    const path = `${dir ? `${dir}/` : ""}node_modules/${name}`;
    if (packages[path]) return packages[path];
    if (!dir) return undefined;
  }
}

/** What a platform package says about itself, read from its name: "@scope/tool-linux-x64-musl". */
function platform(name) {
  const words = name.split(/[-/]/);
  const os = OSES.find((known) => words.some((word) => word.startsWith(known)));
  const cpu = CPUS.find((known) => words.includes(known));
  if (!os && !cpu) return undefined;
  const libc = os === "linux" && LIBCS.find(([ending]) => words.some((word) => word.endsWith(ending)))?.[1];
  return { ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }), ...(os && { os: [os] }) };
}

function addMissingPlatforms(packages) {
  const added = [];
  for (const [from, entry] of Object.entries({ ...packages })) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const wanted = platform(name);
      if (!wanted || !EXACT.test(version) || resolve(packages, from, name)?.version === version) continue;
      const top = `node_modules/${name}`;
      const path = packages[top] ? `${from}/${top}` : top;
      packages[path] = { version, ...(entry.dev && { dev: true }), ...wanted, optional: true };
      added.push(`${name}@${version}`);
    }
  }
  return added;
}

function dropForeignAddresses(packages) {
  const dropped = [];
  for (const [path, entry] of Object.entries(packages)) {
    const address = entry.resolved ?? "";
    if (!/^https?:/.test(address) || address.startsWith("https://registry.npmjs.org/")) continue;
    delete entry.resolved;
    dropped.push(path);
  }
  return dropped;
}

const file = at("package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = addMissingPlatforms(lock.packages);
const dropped = dropForeignAddresses(lock.packages);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`Lock file: ${added.length} platform packages added, ${dropped.length} addresses dropped.`);
if (added.length) console.log(added.map((name) => `  ${name}`).join("\n"));
