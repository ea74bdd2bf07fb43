import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import { type Random, randomFrom } from "@/lib/problems/random";
import type { Guarantee } from "./guarantee";
import { openHall } from "./hall";

const students = 100;
/** As many as a seat may hand in at once, and then two a second. */
const burst = 10;

/** R25: answers that are made to be dear, through the same door as all others. */
export const hostileAnswers: Guarantee = {
  id: "R25",
  promise: "No answer takes the server long, whatever is typed",
  async run({ seed, long }) {
    const random = randomFrom(seed);
    const each = long ? 50 : burst;
    const part = formulaPart();
    const hall = await openHall();
    try {
      await hall.enter(students);
      await hall.command({ type: "showPart", part });
      await hall.command({ type: "openRound", part });
      let over = false;
      const probing = probe(hall.server.url, () => over);
      const sums = { refused: 0, counted: 0, tooFast: 0, unanswered: 0 };
      for (let index = 0; index < each; index += 1) {
        await Promise.all(
          hall.students.map(async ({ socket }) => {
            // A hundred in half a second, as a hall of a thousand would have it.
            await sleep(random.integer(0, index < burst ? 500 : 1_100));
            const answer = { type: "expression", text: hostile(random) };
            const message = { submission: randomUUID(), part, round: 1, revision: index + 1, answer };
            const reply = await socket
              .timeout(5_000)
              .emitWithAck("submit", message)
              .catch(() => null);
            if (reply === null) sums.unanswered += 1;
            else if (reply.ok) sums.counted += 1;
            else if (reply.error.code === "tooFast") sums.tooFast += 1;
            else sums.refused += 1;
          }),
        );
      }
      over = true;
      const waits = (await probing).toSorted((a, b) => a - b);
      const p99 = waits[Math.floor(waits.length * 0.99)] ?? 0;
      return {
        held: sums.unanswered === 0 && sums.tooFast === 0 && p99 <= (long ? 50 : 100),
        figure: `${students * each} answers: ${sums.refused} refused with what to mend, ${sums.counted} read, ${sums.unanswered} unanswered; meanwhile somebody else waited ${p99.toFixed(0)} ms (p99 of ${waits.length})`,
      };
    } finally {
      await hall.leave();
    }
  },
};

function formulaPart(): string {
  for (const source of classicDeck.questions) {
    const question = questionFrom(source);
    const part = question.ok ? question.value.parts.find(({ key }) => key.type === "expression") : undefined;
    if (part) return `${source.id}/${part.id}`;
  }
  throw new Error("The classic deck asks for a formula somewhere");
}

type Shape = (random: Random) => string;
const shapes: readonly [Shape, ...Shape[]] = [
  (random) => `${"(".repeat(random.integer(1, 1_900))}x_1${")".repeat(random.integer(1, 1_900))}`,
  (random) => Array.from({ length: random.integer(2, 12) }, () => "9").join("^"),
  (random) => "9".repeat(random.integer(1, 3_900)),
  (random) => Array.from({ length: random.integer(2, 60) }, () => "(W_22^(2)+W_21^(2))").join(""),
  (random) =>
    Array.from({ length: random.integer(2, 60) }, (_, i) => `W_${1 + (i % 2)}2^(2) g'(z_2^(2))`).join("+"),
  (random) => `(x_1+x_2)^${random.integer(2, 12)}(x_1-x_2)^${random.integer(2, 12)}`,
  (random) => `1/${"(1+".repeat(random.integer(1, 31))}x_1${")".repeat(31)}`,
  (random) => `${"g'(".repeat(random.integer(1, 40))}z_1^(1)${")".repeat(40)}`,
  (random) =>
    Array.from({ length: random.integer(1, 900) }, () =>
      random.pick(["\u0301", "²", "₁", "＜", "−", "∂"]),
    ).join(""),
  (random) => `${"\\frac{1}{".repeat(random.integer(1, 60))}x_1${"}".repeat(60)}`,
];

function hostile(random: Random): string {
  return random.pick(shapes)(random).slice(0, 4_000);
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
