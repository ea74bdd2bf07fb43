/** "Done already, for exactly this": a fingerprint of what went in, kept beside what came out. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { at } from "./process.mjs";

/** Tests are not part of what is built, so changing one must not cost a build. */
const isTest = (name) => /\.test\.tsx?$/.test(name);

function* filesUnder(path) {
  if (!existsSync(at(path))) return;
  if (!statSync(at(path)).isDirectory()) return yield path;
  for (const name of readdirSync(at(path)).sort()) if (!isTest(name)) yield* filesUnder(`${path}/${name}`);
}

/** Over contents, not times: a fresh clone, a branch and back again, a touched file all keep their stamp. */
export function fingerprint(paths, ...alsoMatters) {
  const hash = createHash("sha256").update(JSON.stringify(alsoMatters));
  for (const path of paths) {
    for (const file of filesUnder(path)) hash.update(`\0${file}\0`).update(readFileSync(at(file)));
  }
  return hash.digest("hex");
}

export const readIfThere = (path) => (existsSync(at(path)) ? readFileSync(at(path), "utf8") : undefined);

export function writeStamp(path, text) {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}
