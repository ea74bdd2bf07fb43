import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { randomFrom } from "@/lib/problems/random";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";
import { faults, findings, inWords } from "./history";
import { storedIn } from "./stored";

const [students, answersEach] = [40, 10];

/**
 * R2: the power fails right after a random acknowledgement; only what was fsynced by then is left. The same with a server
 * that syncs less (`synchronous = NORMAL`) must lose answers, else the run sees nothing.
 */
export const powerCut: Guarantee = {
  id: "R2",
  promise: "An acknowledged answer survives a power cut",
  needs: ["cc"],
  async run({ seed, long, say }) {
    const scratch = mkdtempSync(join(tmpdir(), "backpoll-power-"));
    try {
      const shim = compiled(scratch);
      const cuts = long ? 50 : 2;
      const real = await cutOften("dist/server.js", cuts, { shim, seed, say });
      const mutant = await cutOften(lessSynced(), cuts, { shim, seed, say });
      const blind = cuts - mutant.cutsWithLoss;
      return {
        held: real.faults === 0 && real.acknowledged > 0 && mutant.cutsWithLoss >= cuts * 0.9,
        figure: `${real.faults} faults in ${real.acknowledged} acknowledged answers over ${cuts} cuts; with synchronous=NORMAL ${mutant.lost} lost, in ${mutant.cutsWithLoss} of ${cuts} cuts${blind > 0 ? ` (${blind} unseen)` : ""}`,
      };
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },
};

interface CutOptions {
  readonly shim: string;
  readonly seed: number;
  readonly say: (line: string) => void;
}

async function cutOften(file: string, cuts: number, { shim, seed, say }: CutOptions) {
  const random = randomFrom(seed);
  const sum = { faults: 0, lost: 0, acknowledged: 0, cutsWithLoss: 0 };
  for (let index = 0; index < cuts; index += 1) {
    const found = await cut(file, shim, random.integer(20, students * answersEach - 20));
    say(`${file}, cut ${index + 1}: ${found.acknowledged} acknowledged, wrong: ${inWords(found.wrong)}`);
    sum.faults += faults(found.wrong) + (found.integrity === "ok" ? 0 : 1);
    sum.lost += found.wrong.lost.length;
    sum.acknowledged += found.acknowledged;
    sum.cutsWithLoss += found.wrong.lost.length > 0 ? 1 : 0;
  }
  return sum;
}

/** One burst, and a power cut right after so many acknowledgements. */
async function cut(file: string, shim: string, after: number) {
  const dataDir = mkdtempSync(join(tmpdir(), "backpoll-power-"));
  const database = join(dataDir, "backpoll.db");
  const hall = await openHall({
    ...{ dataDir, file, env: { LD_PRELOAD: shim, PC_DIR: dataDir } },
    // Closed cleanly, and so on disk, by a process without the shim.
    beforeStart: () => copyFileSync(database, `${database}.durable`),
  });
  const left = `${dataDir}-left`;
  try {
    await hall.enter(students);
    await hall.openRound();
    const acknowledged = () => hall.history.filter(({ type }) => type === "ok").length;
    let crashed: Promise<void> | null = null;
    const burst = hall.students.map(async (one) => {
      for (let revision = 1; revision <= answersEach && !crashed; revision += 1) {
        await one.handIn(hall.part, 1, revision, `${revision}`);
        if (acknowledged() >= after) crashed ??= hall.server.crash();
      }
    });
    await Promise.race([Promise.all(burst), untilCrash(() => crashed)]);
    await crashed;
    mkdirSync(left);
    for (const name of ["backpoll.db", "backpoll.db-wal"])
      if (existsSync(join(dataDir, `${name}.durable`)))
        copyFileSync(join(dataDir, `${name}.durable`), join(left, name));
    const { integrity, stored, counted } = storedIn(join(left, "backpoll.db"));
    return { integrity, acknowledged: acknowledged(), wrong: findings(hall.history, stored, counted) };
  } finally {
    await hall.leave();
    rmSync(left, { recursive: true, force: true });
  }
}

async function untilCrash(crashed: () => Promise<void> | null): Promise<void> {
  while (!crashed()) await new Promise((next) => setImmediate(next));
  await crashed();
}

function compiled(scratch: string): string {
  const library = join(scratch, "power-cut.so");
  const source = resolve("scripts/guarantees/power-cut.c");
  const { status, stderr } = spawnSync("cc", ["-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"]);
  if (status !== 0) throw new Error(`The shim does not compile: ${stderr}`);
  return library;
}

/** The built server with one promise taken out of it. */
function lessSynced(): string {
  const folder = resolve("node_modules/.cache/backpoll/less-synced");
  mkdirSync(folder, { recursive: true });
  let changes = 0;
  for (const name of ["server.js", "write-thread-entry.js"]) {
    const text = readFileSync(resolve("dist", name), "utf8");
    const changed = text
      .replace('"synchronous = FULL"', '"synchronous = NORMAL"')
      .replace('["synchronous", 2]', '["synchronous", 1]');
    changes += changed === text ? 0 : 1;
    writeFileSync(join(folder, name), changed);
  }
  if (changes !== 2) throw new Error("The mutant could not be made: the pragma is not where it was");
  return join(folder, "server.js");
}
