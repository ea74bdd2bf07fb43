import { describe, expect, it } from "vitest";
import { ownNetworkQuestion, ownNetworkSource } from "@/lib/problems/own-network/own-network";
import { editedNetwork } from "./network-state";
import { refusalOf } from "./refusal";
import { startQuestion } from "./start-question";

describe("a refusal of the builder", () => {
  it("stands at its part, as a sentence", () => {
    const network = editedNetwork(startQuestion.network, { type: "setBiases", on: true });
    const formula = { type: "formula", of: { kind: "x", node: 1 }, blank: { type: "whole" } } as const;
    const built = ownNetworkQuestion(
      ownNetworkSource("q", { ...startQuestion, network, ask: [...startQuestion.ask, formula] }),
    );
    expect(built.ok ? null : refusalOf(built.error)).toEqual({
      place: 1,
      sentence: "A formula is written without biases: take them off, or ask for numbers.",
    });
  });

  it("stands at the question where it is about all of it", () => {
    expect(refusalOf("there is no output 2")).toEqual({ place: null, sentence: "There is no output 2." });
  });
});
