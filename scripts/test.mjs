/**
 * `npm test` checks everything; `npm test -- unit` (or types, lint, mutants, guarantees, browser) only that. Every step runs, even when
 * an earlier one failed. The last line is the sum: `N passed, N failed`.
 */
import { rmSync } from "node:fs";
import { build, deps } from "./bootstrap.mjs";
import { prepareBrowser } from "./browser.mjs";
import { at, node, nodeUntilExit, Problem, program } from "./process.mjs";
import { one, readGuarantees, readPlaywright, readVitest } from "./reports.mjs";

const UNIT_REPORT = "test-results/unit.json";
const GUARANTEES_REPORT = "test-results/guarantees.json";
const STORIES_REPORT = "test-results/stories.json";

const passes = async (args, env) => one((await nodeUntilExit(args, env)) === 0);

/** In the order they run. `needs` is what must be there before any step starts. */
const STEPS = {
  types: { run: types, needs: [] },
  lint: { run: () => passes([program("@biomejs/biome/bin/biome"), "check", "."]), needs: [] },
  unit: { run: unit, needs: [] },
  mutants: { run: () => passes([at("scripts/mutants.mjs")]), needs: [] },
  guarantees: { run: guarantees, needs: [build] },
  browser: { run: stories, needs: [prepareBrowser, build] },
};

async function types() {
  // Next's own types for the routes are generated, so a clean clone lacks them.
  node([program("next/dist/bin/next"), "typegen"]);
  return passes([program("typescript/bin/tsc"), "--noEmit"]);
}

async function unit() {
  rmSync(at(UNIT_REPORT), { force: true });
  const reporters = ["default", at("scripts/skip-reasons.mjs"), "json"].map((name) => `--reporter=${name}`);
  const args = ["run", ...reporters, `--outputFile.json=${UNIT_REPORT}`];
  return readVitest(UNIT_REPORT, await nodeUntilExit([program("vitest/vitest.mjs"), ...args]));
}

/** In their short forms. */
async function guarantees() {
  rmSync(at(GUARANTEES_REPORT), { force: true });
  const args = [at("scripts/guarantees.mjs"), "--report", GUARANTEES_REPORT];
  return readGuarantees(GUARANTEES_REPORT, await nodeUntilExit(args));
}

async function stories() {
  rmSync(at(STORIES_REPORT), { force: true });
  const args = [program("playwright/cli.js"), "test", "--reporter=list,json"];
  const exitCode = await nodeUntilExit(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: at(STORIES_REPORT) });
  return readPlaywright(STORIES_REPORT, exitCode);
}

function chosen(names) {
  const unknown = names.find((name) => !(name in STEPS));
  if (unknown) throw new Problem(`There is no step "${unknown}". Steps: ${Object.keys(STEPS).join(", ")}.`);
  return Object.keys(STEPS).filter((name) => names.length === 0 || names.includes(name));
}

const report = (error) => console.error(`\n${error instanceof Problem ? error.message : error.stack}`);

/** Prepares what the chosen steps need. A failure is reported now and fails the steps that need it, not the others. */
async function prepare(names) {
  const missing = new Set();
  for (const need of new Set(names.flatMap((name) => STEPS[name].needs))) {
    try {
      await need();
    } catch (error) {
      report(error);
      missing.add(need);
    }
  }
  return missing;
}

async function run(names) {
  const missing = await prepare(names);
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const name of names) {
    if (interrupted) throw new Problem("Interrupted: the remaining steps did not run.");
    console.log(`\n— ${name}`);
    const ready = !STEPS[name].needs.some((need) => missing.has(need));
    const { passed, failed, skipped } = ready ? await STEPS[name].run() : one(false);
    lines.push(`${name}: ${passed} passed, ${failed} failed`, ...skipped.map((test) => `  skipped: ${test}`));
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped.length;
  }
  console.log(`\n${lines.join("\n")}\n`);
  return total;
}

async function main(names) {
  try {
    const steps = chosen(names);
    deps();
    return await run(steps);
  } catch (error) {
    report(error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

// The running step gets the signal too; here it only keeps the next one from starting.
let interrupted = false;
const interrupt = () => {
  interrupted = true;
};
process.on("SIGINT", interrupt).on("SIGTERM", interrupt);

const { passed, failed, skipped } = await main(process.argv.slice(2));
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
