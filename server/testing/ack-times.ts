import { randomUUID } from "node:crypto";
import type { AnswerInput } from "@/lib/grading/answer";
import { rightAnswer } from "@/lib/grading/testing/right-answer";
import { partId, submissionId } from "@/lib/ids";
import { randomFrom } from "@/lib/problems/random";
import { connected } from "./lecture";
import type { Side } from "./twin-lectures";
import type { Twins } from "./twins";
import { watchedLecture } from "./watched-lecture";

/** In milliseconds. */
export interface AckTimes {
  readonly right: readonly number[];
  readonly wrong: readonly number[];
}

/** Blocks until the code is compiled and what can be kept is kept. */
const warmUp = 30;
/** On either side, what is right there and what is right on the other. */
const block = [
  ["one", "one"],
  ["one", "other"],
  ["other", "one"],
  ["other", "other"],
] as const;

/**
 * How long the acknowledgements of `each` right and as many wrong answers take, in an order by chance. What is right on one
 * side is wrong on the other: both samples have the same answers in the same rooms, and differ by nothing but being right.
 */
export async function ackTimesOf(
  twins: Twins,
  { each, seed }: { readonly each: number; readonly seed: number },
): Promise<AckTimes> {
  const seats = { one: await seatAt(twins, "one"), other: await seatAt(twins, "other") };
  const answers = { one: answerOf(twins, "one"), other: answerOf(twins, "other") };
  const random = randomFrom(seed);
  const times: { right: number[]; wrong: number[] } = { right: [], wrong: [] };
  try {
    for (let count = 0; count < warmUp + each / 2; count++)
      for (const [room, answer] of random.shuffled(block)) {
        const took = await seats[room].submit(answers[answer]);
        if (count >= warmUp) times[room === answer ? "right" : "wrong"].push(took);
      }
  } finally {
    await Promise.all([seats.one.leave(), seats.other.leave()]);
  }
  return times;
}

function answerOf(twins: Twins, side: Side): AnswerInput {
  return rightAnswer(twins[side].parts.at(-1)?.key ?? { type: "unmarked" });
}

/** A student of a lecture over one side, who is asked its last part and has answered those before. */
async function seatAt(twins: Twins, side: Side) {
  const watched = await watchedLecture([twins[side]]);
  const { cookie } = await watched.lecture.join("Gus");
  const socket = await connected(watched.lecture.client("student", cookie));
  let revision = 0;

  async function submit(part: string, answer: AnswerInput): Promise<number> {
    revision += 1;
    const message = {
      ...{ submission: submissionId(randomUUID()), part: partId(twins.one.id, part), round: 1 },
      ...{ revision, answer },
    };
    const began = performance.now();
    const reply = await socket.emitWithAck("submit", message);
    const took = performance.now() - began;
    if (!reply.ok) throw new Error(reply.error.message);
    return took;
  }

  const ids = twins.one.parts.map(({ id }) => id);
  for (const [index, id] of ids.entries()) {
    const part = partId(twins.one.id, id);
    await watched.command({ type: "showPart", part });
    await watched.command({ type: "openRound", part });
    const [first] = twins.answers[id] ?? [];
    if (index === ids.length - 1 || !first) continue;
    await submit(id, first);
    await watched.command({ type: "closeRound", part });
  }
  return {
    submit: (answer: AnswerInput) => submit(ids.at(-1) ?? "", answer),
    leave: () => watched.end(),
  };
}
