import { describe, expect, it } from "vitest";
import { type Objective, theOutput } from "@/lib/network/objective";
import { quantityId } from "@/lib/network/quantity";
import { ownNetworkQuestion, ownNetworkSource } from "@/lib/problems/own-network/own-network";
import { type AnswerKind, answerKinds, askAs, focusOf, kindOf, nextAsk, placesFor } from "./answer-kinds";
import { editedNetwork } from "./network-state";
import { startQuestion } from "./start-question";

const { network } = startQuestion;
const deeper = editedNetwork(network, { type: "addLayer" });
const biased = editedNetwork(network, { type: "setBiases", on: true });
const wide = editedNetwork(network, { type: "setWidth", layer: 2, width: 3 });
const squared: Objective = { type: "squared", target: ["1"], half: true };
const numbers: readonly AnswerKind[] = ["number", "vector", "matrix"];

const cases = [
  { name: "2-3-1", of: network, objective: theOutput, kinds: answerKinds },
  { name: "2-3-3-1", of: deeper, objective: theOutput, kinds: answerKinds },
  { name: "2-3-1 with biases", of: biased, objective: theOutput, kinds: [...numbers, "slip" as const] },
  { name: "2-3-1 with a loss", of: network, objective: squared, kinds: numbers },
  { name: "2-3-3 with three outputs", of: wide, objective: theOutput, kinds: numbers },
];

describe("what can be chosen", () => {
  it.each(cases)("makes a question at every place of $name", ({ of, objective, kinds }) => {
    for (const kind of kinds)
      for (const place of placesFor(kind, of, objective)) {
        const ask = askAs(kind, place, of, objective);
        const built = ownNetworkQuestion(
          ownNetworkSource("q", { ...startQuestion, network: of, objective, ask: [ask] }),
        );
        expect(built, `${kind} ${quantityId(place)}`).toMatchObject({ ok: true });
      }
  });

  it.each(cases)("stands in its own menu, in $name", ({ of, objective, kinds }) => {
    for (const kind of kinds) {
      const places = placesFor(kind, of, objective).map(quantityId);
      expect(new Set(places).size).toBe(places.length);
      for (const place of placesFor(kind, of, objective)) {
        const ask = askAs(kind, place, of, objective);
        expect(kindOf(ask)).toBe(kind);
        expect(places).toContain(quantityId(focusOf(ask)));
      }
    }
  });

  it("is refused in a sentence where the formula has more paths than a phone shows", () => {
    const deep = [1, 2, 3].reduce((one) => editedNetwork(one, { type: "addLayer" }), network);
    for (const kind of ["formula", "blank", "claim"] as const) {
      const ask = askAs(kind, { kind: "W", layer: 1, from: 1, to: 1 }, deep, theOutput);
      const built = ownNetworkQuestion(
        ownNetworkSource("q", { ...startQuestion, network: deep, ask: [ask] }),
      );
      expect(built.ok ? null : built.error).toContain("sum over 27 paths");
    }
  });

  it("stays about the same weight when it is answered in another way", () => {
    const weight = { kind: "W", layer: 1, from: 2, to: 3 } as const;
    for (const kind of ["number", "formula", "blank", "claim", "slip"] as const)
      expect(focusOf(askAs(kind, weight, network, theOutput))).toEqual(weight);
  });

  it("goes on to a place that is not asked about yet", () => {
    const asks = [...startQuestion.ask];
    for (let i = 0; i < 5; i += 1) asks.push(nextAsk(asks, network, theOutput));
    expect(new Set(asks.map((ask) => quantityId(focusOf(ask)))).size).toBe(6);
  });
});
