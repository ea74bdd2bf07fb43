import { describe, expect, it } from "vitest";
import { parseNetwork } from "@/lib/network/parse-network";
import { editedNetwork, entriesOf, type NetworkEdit, numberAt } from "./network-state";
import { startQuestion } from "./start-question";

const { network } = startQuestion;
const edited = (...edits: readonly NetworkEdit[]) => edits.reduce(editedNetwork, network);
const isSound = (candidate: unknown) => parseNetwork(candidate).ok;

describe("the shape of a network", () => {
  it("keeps the numbers that stay when a layer grows and shrinks again", () => {
    const grown = edited({ type: "setWidth", layer: 1, width: 5 });
    expect(grown.weights[0]?.map((row) => row.slice(0, 3))).toEqual(network.weights[0]);
    expect(grown.weights[1]?.slice(0, 3)).toEqual(network.weights[1]);
    expect(isSound(grown)).toBe(true);
    expect(editedNetwork(grown, { type: "setWidth", layer: 1, width: 3 })).toEqual(network);
  });

  it("fills new places with small numbers that are not 0", () => {
    const grown = edited({ type: "setWidth", layer: 0, width: 8 }, { type: "setBiases", on: true });
    const numbers = entriesOf(grown).map((at) => Number(numberAt(grown, at)));
    expect(numbers).toHaveLength(8 + 8 * 3 + 3 + 3 + 1);
    expect(numbers.every((n) => n !== 0 && Math.abs(n) <= 4)).toBe(true);
  });

  it("puts a new layer before the output and takes it away again, numbers of the others untouched", () => {
    const deeper = edited({ type: "addLayer" });
    expect(deeper.widths).toEqual([2, 3, 3, 1]);
    expect(deeper.activations).toEqual(["relu", "relu", "linear"]);
    expect([deeper.weights[0], deeper.weights[2]]).toEqual(network.weights);
    expect(isSound(deeper)).toBe(true);
    expect(editedNetwork(deeper, { type: "removeLayer", layer: 2 })).toEqual(network);
  });

  it("keeps a network when a change does not fit: no node, a ninth one, an eighth layer, no output", () => {
    for (const edit of [
      { type: "setWidth", layer: 0, width: 0 },
      { type: "setWidth", layer: 0, width: 9 },
      { type: "removeLayer", layer: 2 },
      { type: "removeLayer", layer: 0 },
      { type: "setBiases", on: false },
      { type: "setNumber", at: { kind: "b", layer: 1, node: 1 }, text: "1" },
    ] satisfies readonly NetworkEdit[])
      expect(edited(edit)).toBe(network);
    const deepest = edited(...Array.from({ length: 9 }, () => ({ type: "addLayer" }) as const));
    expect(deepest.widths).toHaveLength(8);
    expect(isSound(deepest)).toBe(true);
  });

  it("writes a shared weight in all its places", () => {
    const places = [
      { layer: 1, from: 1, to: 3 },
      { layer: 1, from: 2, to: 1 },
    ];
    const shared = {
      ...network,
      weights: [
        [
          ["1", "2", "5"],
          ["5", "3", "4"],
        ],
        network.weights[1] ?? [],
      ],
      shared: [places],
    };
    const both = editedNetwork(shared, {
      type: "setNumber",
      at: { kind: "W", layer: 1, from: 2, to: 1 },
      text: "7",
    });
    expect(both.weights[0]).toEqual([
      ["1", "2", "7"],
      ["7", "3", "4"],
    ]);
  });

  it("drops a skip whose ends no longer have as many nodes", () => {
    const skipping = { ...network, skips: [{ from: 0, to: 1 }], widths: [3, 3, 1] };
    expect(editedNetwork(skipping, { type: "setWidth", layer: 2, width: 2 }).skips).toHaveLength(1);
    expect(editedNetwork(skipping, { type: "setWidth", layer: 1, width: 2 }).skips).toBeUndefined();
  });
});
