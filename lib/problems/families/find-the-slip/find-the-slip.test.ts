import { describe, expect, it } from "vitest";
import type { Question } from "@/lib/problems/question";
import {
  byCode,
  complaintsAbout,
  drawnSources,
  keysOf,
  ofParams,
} from "@/lib/problems/testing/drawn-questions";
import { wordsText } from "@/lib/problems/words";
import { findTheSlip } from "./find-the-slip";

const lecture = {
  ...{ widths: [2, 2, 2, 1], activations: ["relu", "relu", "linear"], biases: null, input: ["2", "1"] },
  weights: [
    [
      ["2", "-3"],
      ["2", "1"],
    ],
    [
      ["2", "1"],
      ["0", "1"],
    ],
    [["3"], ["-2"]],
  ],
};
const W = (from: number, to: number) => ({ kind: "W", layer: 1, from, to });
const params = {
  ...{ network: lecture, of: W(1, 1), target: null, fromStart: false },
  ...{ slip: { line: 6, rule: "P1" }, askResult: true },
};
const linesOf = ({ parts: [first] }: Question) =>
  first?.answer.type === "choice" ? first.answer.options.map(({ label }) => wordsText(label)) : [];

describe("find the slip", () => {
  // The lecture network: ∂H/∂a_1 = 2·3 + 1·(−2) = 4, so that stopping after the first term leaves 6, and then 12 for 8.
  it("carries the error on", () => {
    const question = ofParams(findTheSlip, params);
    const values = linesOf(question).map((line) => line.slice(line.lastIndexOf("=") + 1, -1));
    expect(values).toEqual(["1", "3", "3", "-2", "-2", "6", "6", "12"]);
    expect(keysOf(question)).toEqual(["line-6", "8"]);
    const [which, result] = question.parts.map(byCode);
    expect(which).toEqual({ "CF@7": "line-7", "CF@8": "line-8" });
    expect(result).toMatchObject({ KP: "12", "PL@6": "-4", "IX@8": "4", "WW@8": "16", "SG@8": "-8" });
  });

  it("writes the weights in the notation of the deck", () => {
    const of = W(1, 2);
    const slip = { line: 7, rule: "G1" };
    const dead = { ...params, of, slip, askResult: false };
    expect(linesOf(ofParams(findTheSlip, dead)).at(-1)).toContain("W_{12}");
    expect(linesOf(ofParams(findTheSlip, dead, "to-from")).at(-1)).toContain("W_{21}");
  });

  it.each([
    ["a slip that its line does not allow", { slip: { line: 2, rule: "IX" } }],
    ["a line that is not there", { slip: { line: 9, rule: "SG" } }],
    ["a slip that changes nothing", { slip: { line: 3, rule: "G1" } }],
    ["a weight that is not there", { of: W(3, 1) }],
    ["a target without a forward pass", { target: "3" }],
  ])("refuses %s", (_, change) => {
    expect(findTheSlip.question({ id: "q", family: "E15", params: { ...params, ...change } }).ok).toBe(false);
  });
});

interface Drawn {
  readonly network: { input: string[]; weights: string[][][]; biases: string[][] | null };
  readonly of: { from: number; to: number };
  readonly target: string | null;
  readonly fromStart: boolean;
  readonly slip: { line: number };
}

/** What stands on each line, checked against the numbers of the lines above it: its own arithmetic, in whole numbers. */
function wrongLines({ network, of, target, fromStart }: Drawn, lines: readonly string[]): readonly number[] {
  const weight = (l: number, j: number, k: number) => Number(network.weights[l - 1]?.[j - 1]?.[k - 1]);
  const last = network.weights.length;
  const values = new Map<string, number>(network.input.map((x, j) => [`a 0 ${j + 1}`, Number(x)]));
  const get = (id: string) => values.get(id) ?? Number.NaN;
  const z = (l: number, k: number) =>
    (network.weights[l - 1] ?? []).reduce(
      (sum, _, j) => sum + weight(l, j + 1, k) * get(`a ${l - 1} ${j + 1}`),
      Number(network.biases?.[l - 1]?.[k - 1] ?? 0),
    );
  if (!fromStart)
    for (let l = 1; l <= last; l++)
      for (let k = 1; k <= (network.weights[l - 1]?.[0]?.length ?? 0); k++) {
        values.set(`z ${l} ${k}`, z(l, k));
        values.set(`a ${l} ${k}`, Math.max(0, z(l, k)));
      }
  const expected = (name: string, l: number, k: number) => {
    if (name === "z") return z(l, k);
    if (name === "a") return Math.max(0, get(`z ${l} ${k}`));
    if (name === "dz" && l === last) return target === null ? 1 : 2 * (get(`z ${last} 1`) - Number(target));
    if (name === "da")
      return (network.weights[l]?.[k - 1] ?? []).reduce(
        (sum, w, m) => sum + Number(w) * get(`dz ${l + 1} ${m + 1}`),
        0,
      );
    if (name === "dz") return get(`da ${l} ${k}`) * (get(`z ${l} ${k}`) > 0 ? 1 : 0);
    return Number(network.input[of.from - 1]) * get(`dz 1 ${of.to}`);
  };
  return lines.flatMap((line, i) => {
    const left = line.slice(line.indexOf("$") + 1, line.indexOf("="));
    const value = Number(line.slice(line.lastIndexOf("=") + 1, -1));
    const [, d = "", letter = "", node = "1", layer = `${last}`] =
      /^(\\partial .\/\\partial )?(\w)(?:_\{(\d+)\}\^\{\((\d)\)\})?$/.exec(left) ?? [];
    const name = `${d && "d"}${letter === "H" ? "z" : letter}`;
    const right = expected(name, Number(layer), Number(node));
    values.set(`${name} ${layer} ${node}`, value);
    return value === right ? [] : [i + 1];
  });
}

describe("drawn slips", () => {
  const sources = drawnSources(findTheSlip, 25);

  it("are the one line that does not follow from the lines above it", () => {
    for (const source of sources) {
      const drawn = source.params as Drawn;
      const question = ofParams(findTheSlip, drawn);
      expect(wrongLines(drawn, linesOf(question)), source.id).toEqual([drawn.slip.line]);
      expect(keysOf(question)[0]).toBe(`line-${drawn.slip.line}`);
    }
  });

  it("lead to a wrong result", () => {
    for (const source of sources) {
      const { parts } = ofParams(findTheSlip, source.params);
      const [, result] = parts;
      if (result) expect(byCode(result), source.id).toHaveProperty("KP");
    }
  });

  it("are sound", () => {
    const few = drawnSources(findTheSlip, 12);
    expect(few.flatMap((source) => complaintsAbout(findTheSlip, source))).toEqual([]);
  });
});
