import { expect, test } from "vitest";
import { grade } from "@/lib/grading/grade";
import { numberPart, partOf } from "@/lib/grading/testing/parts";
import { typedBucket } from "@/lib/grading/typed-bucket";
import { partId, participantId, roomCode, roomId } from "@/lib/ids";
import type { Part } from "@/lib/problems/question";
import { roomContent } from "./content";
import { foldCounts } from "./counts";
import { noRegrade, type Regrade } from "./regrade";
import type { PartState, Room } from "./room";
import { usualSettings } from "./settings";
import { projectorTally } from "./tally";

/** The bars on a projector after these answers, each with what is drawn into it, by their names in TeX. */
function barsOf(
  part: Part,
  state: PartState["name"],
  texts: readonly string[],
  regrade: Regrade = noRegrade,
) {
  const id = partId("q", part.id);
  const [question] = [{ id: "q", family: "made", title: "Q", stem: "?", conventions: [], network: null }];
  const content = roomContent([{ ...question, parts: [part] }]);
  const at: PartState =
    state === "revealed" ? { name: "revealed", round: 1, step: 0 } : { name: "distribution", round: 1 };
  const room: Room = {
    ...{ id: roomId("room"), code: roomCode("KVX7RD"), ownerId: "owner", title: "Lecture 13", seq: 9 },
    ...{ questions: [], parts: [{ id, state: at }], place: { name: "part", id } },
    ...{ settings: usualSettings, locked: false, blank: false, removed: new Set(), extraTime: new Map() },
    ...{ regrades: new Map([[id, regrade]]), undoable: new Map() },
  };
  const type = part.answer.type === "expression" ? "expression" : "number";
  const answers = texts.map((text, index) => {
    const graded = grade(part, { type, text });
    if (!graded.ok) throw new Error(`${text} cannot be read`);
    const { bucket, carried } = graded.value;
    return {
      participantId: participantId(`${index}`),
      bucket,
      carried,
      typed: typedBucket(part, { type, text }),
    };
  });
  const counts = foldCounts(room, {
    ...{ number: 1, connected: new Set(), seats: texts.length, unreadable: 0, writing: 0 },
    rounds: [answers],
    typed: [answers.map(({ typed, ...answer }) => ({ ...answer, bucket: typed, carried: false }))],
  });
  const tex = (label: string) => /x-tex">([^<]*)</.exec(label)?.[1] ?? label;
  return projectorTally(room, content, counts).bars?.map(({ label, count, merged }) =>
    [`${count} × ${tex(label)}`, ...merged.map(tex)].join(" with "),
  );
}

test("R35 a rounding is a bar of its own until the reveal tells what it is the rounding of", () => {
  const typed = ["0.333", "0.333", "1/3", "0.3333"];
  expect(barsOf(numberPart("1/3"), "distribution", typed)).toEqual([
    "2 × 0.333",
    "1 × \\tfrac{1}{3}",
    "1 × 0.3333",
  ]);
  expect(barsOf(numberPart("1/3"), "revealed", typed)).toEqual(["4 × \\tfrac{1}{3}"]);
});

test("R35 formulae that are equal for the ReLU only are two bars until the reveal", () => {
  const shape = {
    widths: [1, 1, 1],
    activations: ["relu", "linear"],
    weightIndex: "from-to",
    names: [],
  } as const;
  const text = "g'(z_1^(1)) W_11^(2)";
  const part = partOf(
    { type: "expression", shape },
    { type: "expression", text, relu: true, strictness: "lenient" },
  );
  const typed = [text, "W_11^(2) g'(z_1^(1))", "g'(z_1^(1))^2 W_11^(2)"];
  expect(barsOf(part, "distribution", typed)).toHaveLength(2);
  expect(barsOf(part, "revealed", typed)).toHaveLength(1);
});

test("R35 what an instructor draws together is one bar at once where both were given, and else at the reveal", () => {
  const regrade = { ...noRegrade, merged: { "2": "5", "0.9": "5", "7": "1/3" } };
  const typed = ["0.333", "2", "5", "7"];
  expect(barsOf(numberPart("1/3"), "distribution", typed, regrade)).toEqual([
    "2 × 5 with 2",
    "1 × 0.333",
    "1 × 7",
  ]);
  expect(barsOf(numberPart("1/3"), "revealed", typed, regrade)).toContain("2 × \\tfrac{1}{3} with 7");
});
