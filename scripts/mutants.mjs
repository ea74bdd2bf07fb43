/**
 * `npm run mutants`: whether the tests of the derivative engine notice mistakes in it. Each mutation is made in a copy
 * of lib, where a gate of tests must then fail. The last line is the sum: `N caught, N missed`.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deps } from "./bootstrap.mjs";
import { MUTATIONS } from "./mutations.mjs";
import { at, Problem, stop } from "./process.mjs";

/** How many run at once. */
const WORKERS = 2;

/** Tests in the order they run, after a file's own: most mutants are caught by the first ones, in a moment. */
const FILES = [
  "worked-cases",
  "parse-network",
  "misconception",
  "metamorphic",
  "batch",
  "carry-forward",
  "paths",
];
const GATE = FILES.map((name) => `lib/network/${name}.test.ts`);

/** The text of a file with one mutation; throws where there is not exactly one place for it. */
function mutated(source, { file, name, text, replacement }) {
  const places = source.split(text).length - 1;
  if (places !== 1) throw new Problem(`"${name}" has ${places} places in ${file}, not one: ${text}`);
  return source.replace(text, () => replacement);
}

/** A folder with a copy of the engine, its tests and nothing else. */
function copy(parent, i) {
  const root = join(parent, `${i}`);
  mkdirSync(root);
  for (const path of ["lib/network", "lib/entries.ts", "lib/result.ts"])
    cpSync(at(path), join(root, path), { recursive: true });
  writeFileSync(join(root, "package.json"), '{ "type": "module" }\n');
  symlinkSync(at("node_modules"), join(root, "node_modules"), "junction");
  return root;
}

/** Vitest in a copy: started once, since most of a short run would else be its start. */
async function runner(root) {
  const { createVitest } = await import("vitest/node");
  let own;
  class InOrder {
    shard = (files) => files;
    sort = (files) => files.toSorted((a, b) => place(a) - place(b));
  }
  const place = ({ moduleId }) =>
    own && moduleId.endsWith(own) ? -1 : GATE.findIndex((file) => moduleId.endsWith(file));
  const vitest = await createVitest(
    "test",
    {
      ...{ root, config: false, watch: false, reporters: [{}], testTimeout: 60_000 },
      // One file after another, and none after the first failure.
      ...{ bail: 1, isolate: false, pool: "threads", maxWorkers: 1, sequence: { sequencer: InOrder } },
    },
    { resolve: { alias: { "@": root } }, cacheDir: join(root, "cache") },
  );

  /**
   * The name of a test that fails now that `changed` is, or null. Only a failing test counts: a file that does not even load would say
   * nothing about the tests.
   */
  const failing = async (changed) => {
    own = changed?.replace(".ts", ".test.ts");
    const specifications = await vitest.globTestSpecifications(GATE);
    const { testModules } = await vitest.runTestSpecifications(specifications);
    if (interrupted) throw new Problem("Interrupted.");
    const [failed] = testModules.flatMap(({ children }) => [...children.allTests("failed")]);
    if (failed) return failed.fullName;
    const unwell = GATE.find(
      (file) => !testModules.some((ran) => ran.moduleId.endsWith(file) && ran.state() === "passed"),
    );
    if (unwell) throw new Problem(`${unwell} could not run in a copy.`);
    return null;
  };
  return { root, vitest, failing };
}

/** Makes the mutation in a copy, looks which test notices it, and takes it back. */
async function noticed({ root, vitest, failing }, mutation) {
  const path = join(root, mutation.file);
  const source = readFileSync(path, "utf8");
  const write = (text) => {
    writeFileSync(path, text);
    vitest.invalidateFile(path);
  };
  write(mutated(source, mutation));
  try {
    return await failing(mutation.file);
  } finally {
    write(source);
  }
}

async function main() {
  deps();
  for (const mutation of MUTATIONS) mutated(readFileSync(at(mutation.file), "utf8"), mutation);
  const parent = mkdtempSync(join(tmpdir(), "backpoll-mutants-"));
  const runners = [];
  try {
    for (let i = 0; i < WORKERS; i++) runners.push(await runner(copy(parent, i)));
    const waiting = [...MUTATIONS];
    const missed = [];
    const work = async (own) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const test = await noticed(own, next);
        if (test === null) missed.push(next);
        console.log(test === null ? `MISSED  ${next.name} (${next.file})` : `caught  ${next.name}: ${test}`);
      }
    };
    const [first, ...others] = runners;
    const unmutated = async () => {
      const test = await first.failing();
      if (test !== null) throw new Problem(`Without any mutation a test fails: ${test}`);
      await work(first);
    };
    await Promise.all([unmutated(), ...others.map(work)]);
    console.log(`${MUTATIONS.length - missed.length} caught, ${missed.length} missed`);
    return missed.length === 0;
  } finally {
    await Promise.all(runners.map(({ vitest }) => vitest.close()));
    rmSync(parent, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The running gates end by themselves; no other one starts. */
let interrupted = false;
const interrupt = () => {
  interrupted = true;
};
process.on("SIGINT", interrupt).on("SIGTERM", interrupt);

main().then((good) => {
  process.exitCode = good ? 0 : 1;
}, stop);
