import { describe, expect, it } from "vitest";
import { begun } from "../history";
import { type AuthorAction, authored } from "./question-state";
import { startQuestion } from "./start-question";

const run = (...actions: readonly AuthorAction[]) => actions.reduce(authored, begun(startQuestion));
const type = (text: string): AuthorAction => ({ type: "setNumber", at: { kind: "x", node: 1 }, text });
const ask = (node: number) => ({ type: "derivative", of: { kind: "x", node } }) as const;

describe("undo", () => {
  it("brings back every state one by one, and redo brings them again", () => {
    const actions: readonly AuthorAction[] = [
      { type: "setWidth", layer: 1, width: 2 },
      { type: "setGiven", given: "input" },
      { type: "addPart", ask: ask(1) },
      { type: "movePart", place: 1, to: 0 },
      { type: "removePart", place: 1 },
      { type: "setBiases", on: true },
    ];
    const states = actions.map((_, i) => run(...actions.slice(0, i + 1)).present);
    let history = run(...actions);
    for (const before of [startQuestion, ...states.slice(0, -1)].toReversed()) {
      history = authored(history, { type: "undo" });
      expect(history.present).toEqual(before);
    }
    expect(authored(history, { type: "undo" })).toBe(history);
    for (const next of states) {
      history = authored(history, { type: "redo" });
      expect(history.present).toEqual(next);
    }
  });

  it("takes a number back as a whole, however many signs were typed", () => {
    const typed = run(type("1"), type("12"), type("125"));
    expect(typed.past).toHaveLength(1);
    expect(authored(typed, { type: "undo" }).present).toEqual(startQuestion);
  });

  it("counts the same cell anew after it was left", () => {
    expect(run(type("1"), { type: "settle" }, type("2")).past).toHaveLength(2);
  });

  it("leaves no trace of a number that is taken back while it is typed", () => {
    const at = { kind: "x", node: 1 } as const;
    const typed = run({ type: "setGiven", given: "input" }, type("1"), type("12"));
    const before = run({ type: "setGiven", given: "input" });
    expect(authored(typed, { type: "withdraw", at })).toEqual(before);
    expect(authored(before, { type: "withdraw", at })).toBe(before);
  });

  it("forgets what could be done again once something else is changed", () => {
    const changed = run(type("5"), { type: "undo" }, { type: "setGiven", given: "input" });
    expect(changed.future).toEqual([]);
  });
});

describe("a question", () => {
  it("keeps its last part and takes no thirteenth", () => {
    expect(run({ type: "removePart", place: 0 }).present).toBe(startQuestion);
    const many = run(...Array.from({ length: 20 }, (): AuthorAction => ({ type: "addPart", ask: ask(1) })));
    expect(many.present.ask).toHaveLength(12);
  });

  it("moves a part past the others in their order", () => {
    const parts = run({ type: "addPart", ask: ask(1) }, { type: "addPart", ask: ask(2) });
    const moved = authored(parts, { type: "movePart", place: 2, to: 0 });
    expect(moved.present.ask).toEqual([ask(2), ...startQuestion.ask, ask(1)]);
    expect(authored(parts, { type: "movePart", place: 0, to: -1 })).toBe(parts);
  });

  it("has as many targets as outputs, those that are there kept", () => {
    const wide = run(
      { type: "setObjective", objective: { type: "squared", target: ["7"], half: false } },
      { type: "setWidth", layer: 2, width: 3 },
    );
    expect(wide.present.objective).toEqual({ type: "squared", target: ["7", "1", "1"], half: false });
    const narrow = authored(wide, { type: "setWidth", layer: 2, width: 1 });
    expect(narrow.present.objective).toEqual({ type: "squared", target: ["7"], half: false });
  });

  it("keeps one right class when the right one goes", () => {
    const { present } = run(
      { type: "setWidth", layer: 2, width: 3 },
      { type: "setObjective", objective: { type: "crossEntropy", target: ["0", "0", "1"] } },
      { type: "setWidth", layer: 2, width: 2 },
    );
    expect(present.objective).toEqual({ type: "crossEntropy", target: ["0", "1"] });
  });

  it("takes numbers that were found only where the network is still the same", () => {
    const { network } = startQuestion;
    const found = { ...network, input: ["9", "9"] };
    const fill: AuthorAction = { type: "fillNumbers", of: network, network: found };
    expect(run(fill).present.network).toBe(found);
    expect(run(type("4"), fill).present.network.input).toEqual(["4", "-2"]);
  });
});
