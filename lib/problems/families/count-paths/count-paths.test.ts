import { describe, expect, it } from "vitest";
import {
  byCode,
  complaintsAbout,
  drawnSources,
  keysOf,
  ofParams,
} from "@/lib/problems/testing/drawn-questions";
import { countTheProducts } from "./count-paths";

const W = (layer: number, from: number, to: number) => ({ kind: "W", layer, from, to }) as const;
const all = [
  { count: "paths" },
  { count: "through", layer: 2, node: 1 },
  { count: "factors" },
  { count: "products" },
] as const;

describe("count the paths", () => {
  // Drawn on paper and counted with a finger.
  it.each([
    [[2, 3, 2, 4, 1], W(1, 1, 2), ["8", "4", "24", "18"]],
    [[2, 2, 3, 1], { kind: "x", node: 2 }, ["6", "2", "18", "13"]],
    [[3, 2, 3, 2, 1], { kind: "a", layer: 1, node: 1 }, ["6", "2", "18", "14"]],
  ])("in %j from %j", (widths, of, expected) => {
    expect(keysOf(ofParams(countTheProducts, { widths, of, ask: all, figure: true }))).toEqual(expected);
  });

  it("predicts the wrong counts", () => {
    const params = { widths: [2, 3, 2, 4, 1], of: W(1, 1, 2), ask: all, figure: true };
    const [paths, through, factors, products] = ofParams(countTheProducts, params).parts.map(byCode);
    expect(paths).toEqual({
      KWS: "6",
      KN: "7",
      KWP: "48",
      KWO: "24",
      KLF: "4",
      KLL: "2",
      KWE: "18",
      KP1: "1",
    });
    // Four of the eight paths pass the node, so that the four others are as many.
    expect(through).toEqual({ KNT: "8", KPA: "5", KPB: "1" });
    expect(factors).toEqual({ KFT: "8", KFH: "16", KFO: "32", KFA: "18", KFS: "11" });
    expect(products).toEqual({ KPP: "8", KPF: "24", KWL: "24", KPL: "14", KWS: "6", KWP: "48" });
  });

  it("refuses a start or a node that the network lacks", () => {
    const refused = (params: unknown) => countTheProducts.question({ id: "q", family: "E13", params });
    const widths = [2, 3, 2, 4, 1];
    const ask = [{ count: "paths" }];
    expect(refused({ widths, of: W(1, 3, 1), ask, figure: true })).toMatchObject({ ok: false });
    expect(refused({ widths: [2, 3, 2, 2], of: W(1, 1, 1), ask, figure: true })).toMatchObject({ ok: false });
    const through = { count: "through", layer: 1, node: 1 };
    expect(refused({ widths, of: W(1, 1, 1), ask: [through], figure: true })).toMatchObject({ ok: false });
  });
});

/** Every path as the list of its nodes after the start, one by one: no formula. */
function* walks(widths: readonly number[], layer: number): Generator<readonly number[]> {
  if (layer === widths.length - 1) yield [];
  for (let node = 1; node <= (widths[layer + 1] ?? 0); node++)
    for (const rest of walks(widths, layer + 1)) yield [node, ...rest];
}

describe("drawn counts", () => {
  const sources = drawnSources(countTheProducts, 50);

  it("are those of all paths walked one by one", () => {
    for (const source of sources) {
      const { widths, of, ask } = source.params as {
        widths: number[];
        of: { kind: string; layer?: number };
        ask: { count: string; layer: number; node: number }[];
      };
      const start = of.kind === "x" ? 0 : 1;
      const found = [...walks(widths, start)];
      const edges = new Set(found.flatMap((walk) => walk.slice(1).map((to, i) => `${i} ${walk[i]} ${to}`)));
      const expected = ask.map(({ count, layer, node }) => {
        if (count === "paths") return found.length;
        if (count === "through") return found.filter((walk) => walk[layer - start - 1] === node).length;
        if (count === "factors") return found.flat().length;
        return edges.size + (widths[start] ?? 0) * (widths[start + 1] ?? 0);
      });
      expect(keysOf(ofParams(countTheProducts, source.params)), source.id).toEqual(expected.map(String));
    }
  });

  it("are sound", () => {
    const few = drawnSources(countTheProducts, 12);
    expect(few.flatMap((source) => complaintsAbout(countTheProducts, source))).toEqual([]);
  });
});
