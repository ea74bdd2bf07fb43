import { expect, test } from "vitest";
import type { Receipt, Snapshot } from "./events";
import type { Bar, Mine, PublicView, Scene, ShownPart, Tally } from "./views";

/** The names of all fields of a message, however deep. */
type Names<T> = T extends readonly (infer Entry)[]
  ? Names<Entry>
  : T extends object
    ? { [Name in keyof T & string]: Name | Names<T[Name]> }[keyof T & string]
    : never;

/** Names under which a key could travel. */
type Secret =
  | (
      | "key"
      | "solution"
      | "solutions"
      | "correct"
      | "isCorrect"
      | "score"
      | "tolerance"
      | "right"
      | "originalIndex"
    )
  | (
      | "misconception"
      | "misconceptions"
      | "hidden"
      | "pairs"
      | "bucket"
      | "walk"
      | "rule"
      | "steps"
      | "remarks"
    );

/** Does not compile unless no such name is among them. */
const none = <T>(_: [Extract<Names<T>, Secret>] extends [never] ? true : Extract<Names<T>, Secret>) => true;

test("R18 by their types no message to a phone before the reveal has a field for a key", () => {
  const checked = [
    none<ShownPart>(true),
    none<Exclude<Scene, { phase: "revealed" }>>(true),
    none<Omit<PublicView, "scene">>(true),
    none<Receipt>(true),
    none<Omit<Snapshot, "view" | "tally" | "mine">>(true),
    none<Omit<Mine, "verdict" | "diagnosis" | "solution">>(true),
  ];
  // What is null until the reveal has its field there.
  const untilTheReveal: Pick<Mine, "verdict" | "diagnosis" | "solution"> = {
    ...{ verdict: null, diagnosis: null, solution: null },
  };
  const onProjectors: Pick<Bar, "correct" | "misconceptions"> & Pick<Tally, "flow"> = {
    ...{ correct: null, misconceptions: null, flow: null },
  };
  // @ts-expect-error the check is not blind: a revealed scene has a solution
  checked.push(none<Extract<Scene, { phase: "revealed" }>>(true));
  expect([...checked, untilTheReveal, onProjectors]).toHaveLength(9);
});
