import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { access } from "./access";
import { ackTimes } from "./ack-times";
import { badWifi } from "./bad-wifi";
import { barrier } from "./barrier";
import { builtPages } from "./built-pages";
import { crash } from "./crash";
import { diskFull } from "./disk-full";
import { exactlyOnce } from "./exactly-once";
import { exports } from "./exports";
import type { Guarantee, Outcome } from "./guarantee";
import { guessing } from "./guessing";
import { headers } from "./headers";
import { hostileAnswers } from "./hostile-answers";
import { hostileFrames } from "./hostile-frames";
import { locked } from "./locked";
import { logBounded } from "./log-bounded";
import { noWebsocket } from "./no-websocket";
import { powerCut } from "./power-cut";
import { restart } from "./restart";
import { slowReaders } from "./slow-readers";
import { slowRequests } from "./slow-requests";
import { syncOrder } from "./sync-order";
import { tableOf } from "./table";

const all: readonly Guarantee[] = [
  crash,
  powerCut,
  syncOrder,
  exactlyOnce,
  ackTimes,
  builtPages,
  barrier,
  diskFull,
  locked,
  logBounded,
  restart,
  noWebsocket,
  badWifi,
  slowReaders,
  hostileFrames,
  exports,
  guessing,
  hostileAnswers,
  slowRequests,
  headers,
  access,
];

export interface Result {
  readonly guarantee: Guarantee;
  readonly seconds: number;
  /** Why it did not run. */
  readonly skipped: string | null;
  readonly outcome: Outcome | null;
}

/**
 * `npm run guarantees [-- --long] [--only R1,R2] [--seed N] [--write]`: runs them, prints what each measured, and with
 * `--write` puts the table into docs/guarantees.md. Ends with "N passed, N failed, N skipped". `--report FILE` is for
 * `npm test`, which counts what came of each.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      long: { type: "boolean", default: false },
      write: { type: "boolean", default: false },
      only: { type: "string" },
      seed: { type: "string" },
      report: { type: "string" },
    },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const chosen = values.only?.split(",");
  const wanted = all.filter(({ id, wantsQuiet }) =>
    chosen ? chosen.includes(id) : values.long || !wantsQuiet,
  );
  const results = await eachOf(wanted, values.long ? 1 : 2, async (guarantee) => {
    const result = await resultOf(guarantee, seed, values.long);
    console.log(lineOf(result, seed));
    return result;
  });
  if (values.write) save("docs/guarantees.md", tableOf(results, { seed, long: values.long }));
  if (values.report) save(values.report, JSON.stringify(results.map(reported)));
  const [failed, skipped] = [
    results.filter(isFailed).length,
    results.filter(({ skipped }) => skipped).length,
  ];
  console.log(`${results.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** So many at a time, the results in their order. The short forms mostly wait, each for a server of its own. */
async function eachOf<T, R>(
  all: readonly T[],
  atOnce: number,
  run: (one: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<T, R>();
  const waiting = [...all];
  const worker = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
      results.set(one, await run(one));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return all.flatMap((one) => results.get(one) ?? []);
}

async function resultOf(guarantee: Guarantee, seed: number, long: boolean): Promise<Result> {
  const missing = (guarantee.needs ?? []).find((program) => spawnSync("which", [program]).status !== 0);
  if (missing) return { guarantee, seconds: 0, skipped: `${missing} is not installed`, outcome: null };
  const began = performance.now();
  const verbose = process.env.VERBOSE !== undefined;
  const say = (line: string) => verbose && console.log(`  ${line}`);
  const outcome = await guarantee.run({ seed, long, say }).catch((error: unknown): Outcome => {
    const figure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { held: false, figure };
  });
  return { guarantee, seconds: (performance.now() - began) / 1000, skipped: null, outcome };
}

function save(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** As scripts/reports.mjs reads it. */
function reported({ guarantee: { id }, skipped, outcome }: Result) {
  return skipped
    ? { id, outcome: "skipped", reason: skipped }
    : { id, outcome: outcome?.held ? "passed" : "failed" };
}

function isFailed({ outcome }: Result): boolean {
  return outcome !== null && !outcome.held;
}

function lineOf({ guarantee, skipped, outcome, seconds }: Result, seed: number): string {
  const { id, promise } = guarantee;
  if (skipped) return `skipped ${id} ${promise}: ${skipped}`;
  return `${outcome?.held ? "held   " : "BROKEN "} ${id} ${promise}: ${outcome?.figure} (seed ${seed}, ${seconds.toFixed(0)} s)`;
}
