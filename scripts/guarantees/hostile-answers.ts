import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/e2e/server";
import type { AnswerInput } from "@/lib/grading/answer";
import { hostileAnswer } from "@/lib/grading/testing/hostile-answers";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import { randomFrom } from "@/lib/problems/random";
import type { Guarantee } from "./guarantee";
import { type Hall, openHall } from "./hall";

const students = 100;
/** As many as a seat may hand in at once, and then two a second. */
const burst = 12;
/** Reading, grading, storing and telling everybody, all together. */
const mostMs = 10;
const types = ["number", "vector", "expression"] as const;

/** R25: answers that are made to be dear, through the same door as all others, beside as many that are not. */
export const hostileAnswers: Guarantee = {
  id: "R25",
  promise: "No answer takes the server long, whatever is typed",
  async run({ seed, long, say }) {
    const random = randomFrom(seed);
    // Four rounds: one of plain answers, and one of each type.
    const each = long ? 17 : burst / 4;
    const pauseMs = long ? 1_100 : 500;
    const metrics = await freePort();
    const hall = await openHall({ env: { METRICS_PORT: `${metrics}` } });
    try {
      await hall.enter(students);
      const plain = await handIn(hall, partOf("number", 1), each, pauseMs, (index) => {
        return { type: "number", text: `${index}` };
      });
      const sums = { refused: 0, counted: 0, tooFast: 0, unanswered: 0 };
      const waits: number[] = [];
      let dearest = 0;
      for (const type of types) {
        const before = await processorMs(metrics);
        const said = await handIn(hall, partOf(type), each, pauseMs, () => hostileAnswer(type, random));
        for (const reply of said.replies) sums[reply] += 1;
        waits.push(...said.waits);
        const ms = ((await processorMs(metrics)) - before) / said.replies.length;
        dearest = Math.max(dearest, ms);
        say(`${type}: ${ms.toFixed(1)} ms each, others waited ${p99(said.waits).toFixed(0)} ms`);
      }
      const [others, usually] = [p99(waits), p99(plain.waits)];
      const isAnswered = sums.unanswered === 0 && sums.tooFast === 0;
      return {
        // How long others wait says little where the machine has other things to do.
        held: isAnswered && dearest <= mostMs && (!long || others <= Math.max(50, 2 * usually)),
        figure: `${students * each * types.length} answers: ${sums.refused} refused with what to mend, ${sums.counted} read, ${sums.unanswered} unanswered; ${dearest.toFixed(1)} ms of the processor each; meanwhile somebody else waited ${others.toFixed(0)} ms (p99 of ${waits.length}), ${usually.toFixed(0)} ms beside plain answers`,
      };
    } finally {
      await hall.leave();
    }
  },
};

type Said = "refused" | "counted" | "tooFast" | "unanswered";

/** A round in which everybody answers so often, as a hall of a thousand would have it; and how long others wait. */
async function handIn(
  hall: Hall,
  part: string,
  each: number,
  pauseMs: number,
  made: (index: number) => AnswerInput,
): Promise<{ readonly replies: readonly Said[]; readonly waits: readonly number[] }> {
  await hall.command({ type: "showPart", part });
  await hall.command({ type: "openRound", part });
  let over = false;
  const probing = probe(hall.server.url, () => over);
  const replies: Said[] = [];
  for (let index = 0; index < each; index += 1)
    await Promise.all(
      hall.students.map(async ({ socket }) => {
        await sleep(Math.random() * pauseMs);
        const answer = made(index);
        const message = { submission: randomUUID(), part, round: 1, revision: index + 1, answer };
        const reply = await socket
          .timeout(5_000)
          .emitWithAck("submit", message)
          .catch(() => null);
        if (reply === null) replies.push("unanswered");
        else if (reply.ok) replies.push("counted");
        else replies.push(reply.error.code === "tooFast" ? "tooFast" : "refused");
      }),
    );
  over = true;
  const waits = await probing;
  await hall.command({ type: "closeRound", part });
  return { replies, waits };
}

/** The first part of the classic deck that asks for such an answer, or one of those after it. */
function partOf(type: (typeof types)[number], place = 0): string {
  const parts = classicDeck.questions.flatMap((source) => {
    const question = questionFrom(source);
    const asked = question.ok ? question.value.parts.filter(({ key }) => key.type === type) : [];
    return asked.map(({ id }) => `${source.id}/${id}`);
  });
  const part = parts[place];
  if (part === undefined) throw new Error(`The classic deck does not ask for so many of ${type}`);
  return part;
}

function p99(waits: readonly number[]): number {
  return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0;
}

/** How long somebody waits who asks for something small every 10 ms. */
async function probe(url: string, over: () => boolean): Promise<readonly number[]> {
  const waits: number[] = [];
  while (!over()) {
    const began = performance.now();
    await fetch(`${url}/healthz`).then((response) => response.text());
    waits.push(performance.now() - began);
    await sleep(10);
  }
  return waits;
}

/** How long the server's process has worked so far. */
async function processorMs(port: number): Promise<number> {
  const text = await fetch(`http://127.0.0.1:${port}/metrics`).then((response) => response.text());
  return 1_000 * Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]);
}
