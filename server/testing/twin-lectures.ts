import { shapeNamed } from "@/lib/expression/testing/shapes";
import type { AnswerInput } from "@/lib/grading/answer";
import { bucketOfKey } from "@/lib/grading/bucket";
import { type PartId, partId } from "@/lib/ids";
import type { ImprovisedParams } from "@/lib/problems/improvised";
import type { Command } from "@/lib/room/command";
import type { Twins } from "./twins";
import { type Streams, type Watched, watchedLecture } from "./watched-lecture";

export type Side = "one" | "other";

/** Plays the lecture over one side of all questions up to just before each reveal. */
export async function playedLecture(twins: readonly Twins[], side: Side, play = playPart): Promise<Streams> {
  const watched = await watchedLecture(twins.map((twin) => twin[side]));
  for (const { one, answers } of twins)
    for (const { id } of one.parts) await play(watched, partId(one.id, id), answers[id] ?? [], side);
  return watched.end();
}

/** From showing a part to its bars. */
export async function playQuickly(
  watched: Watched,
  part: PartId,
  answers: readonly AnswerInput[],
): Promise<void> {
  await watched.command({ type: "showPart", part });
  await watched.command({ type: "openRound", part });
  await watched.handIn(part, 1, answers);
  await watched.command({ type: "closeRound", part });
  await watched.command({ type: "showDistribution", part });
  await watched.lookAround(part);
}

/** Two rounds with everything that can happen between, the last thing before the reveal. */
export async function playPart(
  watched: Watched,
  part: PartId,
  answers: readonly AnswerInput[],
  side: Side,
): Promise<void> {
  await watched.command({ type: "showPart", part });
  await watched.lookAround(part);
  await watched.command({ type: "openRound", part });
  await playRounds(watched, part, answers, side);
}

/** The same with a question from the board. */
export async function playImprovised(watched: Watched, side: Side): Promise<void> {
  const asked: readonly (readonly [ImprovisedParams["answer"], readonly AnswerInput[]])[] = [
    [{ type: "number" }, ["0.333", "1/3", "4", "?"].map((text) => ({ type: "number", text }))],
    [{ type: "choice", options: 3 }, ["A", "B", "C"].map((option) => ({ type: "choice", option }))],
    [{ type: "trueFalse" }, [true, false].map((value) => ({ type: "trueFalse", value }))],
    [
      { type: "vector", length: 2 },
      [["1/3", "2"], ["0.333", "2"], ["2"]].map((cells) => ({ type: "vector", cells })),
    ],
    [
      { type: "expression", shape: shapeNamed("relu") },
      ["x_1", "g(x_1)", "x_1 + x_1"].map((text) => ({ type: "expression", text })),
    ],
  ];
  for (const [index, [answer, answers]] of asked.entries()) {
    const id = `00000000-0000-4000-9000-00000000000${index}`;
    const part = await watched.improvise(id, { answer });
    await playRounds(watched, part, answers, side);
  }
}

async function playRounds(
  watched: Watched,
  part: PartId,
  answers: readonly AnswerInput[],
  side: Side,
): Promise<void> {
  const [first, second, third] = answers.map(bucketOfAnswer);
  await watched.handIn(part, 1, answers);
  await watched.trespass(part);
  await watched.visit(part, 1, answers[0] ?? { type: "choice", option: "" });
  await watched.lookAround(part);
  await watched.command({ type: "closeRound", part });
  await watched.handIn(part, 1, answers, 1);
  for (const command of regrades(part, [first ?? "", second ?? "", third ?? ""], side))
    await watched.command(command);
  await watched.takeOwnData();
  await watched.lookAround(part);
  await watched.command({ type: "showDistribution", part });
  await watched.lookAround(part);
  await watched.command({ type: "startDiscussion", part });
  await watched.lookAround(part);
  await watched.command({ type: "openRound", part });
  await watched.handIn(part, 2, answers, 3);
  await watched.comeBack(0);
  await watched.command({ type: "closeRound", part });
  await watched.command({ type: "showDistribution", part });
  await watched.lookAround(part);
  await watched.command({ type: "splitBar", part, bucket: second ?? "" });
  await watched.command({ type: "undoRegrade", part });
  await watched.removeAndRestore(2);
  await watched.command({ type: "hideDistribution", part });
  await watched.command({ type: "showDistribution", part });
  await watched.lookAround(part);
}

/** What an instructor decides who sees which bars are right: the same bars drawn together, marked and named otherwise. */
function regrades(
  part: PartId,
  [first, second, third]: readonly [string, string, string],
  side: Side,
): Command[] {
  return [
    { type: "mergeBars", part, bucket: second, into: first },
    { type: "mergeBars", part, bucket: third, into: "never given" },
    { type: "markBar", part, bucket: first, correct: side === "one" },
    { type: "nameBar", part, bucket: first, name: side === "one" ? "as it should be" : null },
  ];
}

function bucketOfAnswer(answer: AnswerInput): string {
  switch (answer.type) {
    case "number":
      return bucketOfKey({ type: "number", value: answer.text });
    case "vector":
      return answer.cells.join(";");
    case "matrix":
      return answer.rows.map((row) => row.join(",")).join(";");
    case "expression":
      return answer.text;
    case "trueFalse":
      return answer.reason === undefined ? `${answer.value}` : `${answer.value}:${answer.reason}`;
    case "choice":
      return answer.option;
    case "choices":
      return answer.options.join(",");
  }
}

/** Where two lectures part: in whose stream, at which place, and how it reads there. */
export function differences(one: Streams, other: Streams): readonly string[] {
  const who = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return who.flatMap((name) => {
    const [here, there] = [one[name] ?? [], other[name] ?? []];
    const at = here.findIndex((text, index) => text !== there[index]);
    if (at < 0 && here.length === there.length) return [];
    const place = at < 0 ? here.length : at;
    return [`${name}, ${place}: ${around(here[place] ?? "nothing", there[place] ?? "nothing")}`];
  });
}

function around(left: string, right: string): string {
  const at = [...left].findIndex((letter, index) => letter !== right[index]);
  const from = Math.max(0, (at < 0 ? left.length : at) - 80);
  return `${left.slice(from, from + 200)} / ${right.slice(from, from + 200)}`;
}
