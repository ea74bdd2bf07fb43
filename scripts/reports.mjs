/** Reads the runners' own reports; the counts of `npm test` are theirs, never a guess from an exit code. */
import { readIfThere } from "./stamp.mjs";

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Counts */

/** For a step that is one check: it went well or it did not. @returns {Counts} */
export const one = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: [] });

/** The runners' words for an outcome, in ours; whatever is not named here did not go well. */
const OUTCOMES = { passed: "passed", expected: "passed", skipped: "skipped", todo: "skipped" };

function tally(tests) {
  const counts = { passed: 0, failed: 0, skipped: [] };
  for (const test of tests) {
    const outcome = OUTCOMES[test.outcome] ?? "failed";
    if (outcome === "skipped") counts.skipped.push(`${test.name}: ${test.reason || "no reason given"}`);
    else counts[outcome] += 1;
  }
  return counts;
}

function vitestTests(report) {
  return report.testResults.flatMap((file) => {
    const tests = file.assertionResults.map((test) => ({
      name: test.fullName,
      outcome: test.status,
      reason: test.meta.skipReason ?? (test.status === "todo" ? "not written yet" : undefined),
    }));
    // A file that cannot be loaded, or whose set-up fails, fails no test of its own: it must not pass for fine.
    const failedOutside = file.status === "failed" && !tests.some((test) => test.outcome === "failed");
    return failedOutside ? [...tests, { outcome: "failed" }] : tests;
  });
}

function playwrightTests(suite) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({
      name: test.projectName ? `${spec.title} (${test.projectName})` : spec.title,
      outcome: test.status,
      reason: test.annotations.find((note) => note.type === "skip" || note.type === "fixme")?.description,
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(playwrightTests)];
}

const guaranteeTests = (report) => report.map(({ id, ...told }) => ({ name: id, ...told }));

/** @returns {Counts} */
function read(path, exitCode, testsOf) {
  const text = readIfThere(path);
  const counts = tally(text ? testsOf(JSON.parse(text)) : []);
  // No report, or an error outside every test (an unhandled rejection, no test found): the step failed all the same.
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

export const readVitest = (path, exitCode) => read(path, exitCode, vitestTests);
export const readPlaywright = (path, exitCode) => read(path, exitCode, playwrightTests);
export const readGuarantees = (path, exitCode) => read(path, exitCode, guaranteeTests);
