import { describe, expect, it } from "vitest";
import {
  byCode,
  complaintsAbout,
  drawnSources,
  keysOf,
  ofParams,
} from "@/lib/problems/testing/drawn-questions";
import type { Convolution } from "./convolution";
import { convolutionCounts } from "./convolution-counts";
import type { Sliding } from "./filter-gradient";

const ask = ["parameters", "output", "pooled"];
const lenet: Convolution = {
  ...{ height: 32, width: 28, channels: 3, filters: 6, side: 5, stride: 1, padding: 0 },
  ...{ biases: true, pool: 2 },
};

describe("counts of a convolution", () => {
  // By hand: 6·(3·25+1), (32−5)+1 by (28−5)+1, halved.
  it.each<[Partial<Convolution>, readonly string[]]>([
    [{}, ["456", "28;24;6", "14;12;6"]],
    [{ biases: false }, ["450", "28;24;6", "14;12;6"]],
    [{ padding: 2 }, ["456", "32;28;6", "16;14;6"]],
    [{ stride: 3, height: 26, width: 20, side: 5 }, ["456", "8;6;6", "4;3;6"]],
    [{ side: 3, channels: 2, padding: 1, stride: 1, pool: 4 }, ["114", "32;28;6", "8;7;6"]],
  ])("with %j", (change, expected) => {
    const params = { about: "layer", layer: { ...lenet, ...change }, ask };
    expect(keysOf(ofParams(convolutionCounts, params))).toEqual(expected);
  });

  it("predicts the wrong counts", () => {
    const wide = { ...lenet, height: 17, width: 23, side: 3, stride: 2, padding: 1, pool: 3 };
    const of = (layer: Convolution) =>
      ofParams(convolutionCounts, { about: "layer", layer, ask }).parts.map(byCode);
    const [parameters, output] = of(wide);
    const [, , pooled] = of(lenet);
    expect(parameters).toEqual({
      ...{ VCN: "60", VB0: "162", VBW: "324", VBC: "180", VB1: "163", VF1: "28", VFS: "60" },
      ...{ VNS: `${168 * 9 * 12}`, VPW: "222", VPO: "177" },
    });
    expect(output).toEqual({
      ...{ VO1: "8;11;6", VP0: "8;11;6", VS1: "17;23;6", VNC: "9;12;3", VCF: "9;12;18" },
      ...{ VSM: "17;23;6", VSW: "12;9;6" },
    });
    expect(pooled).toEqual({
      ...{ VPN: "28;24;6", VPC: "14;12;3", VPS: "27;23;6", VPX: "26;22;6", VPI: "16;14;6", VPK: "14;12;1" },
    });
  });

  it("are refused where windows do not fit", () => {
    const refused = (change: Partial<Convolution>, asked: readonly string[] = ask) =>
      convolutionCounts.question({
        ...{ id: "q", family: "E14" },
        params: { about: "layer", layer: { ...lenet, ...change }, ask: asked },
      });
    expect(refused({ stride: 2 })).toMatchObject({ ok: false });
    expect(refused({ pool: 3 })).toMatchObject({ ok: false });
    expect(refused({ pool: null })).toMatchObject({ ok: false });
    expect(refused({ height: 4 })).toMatchObject({ ok: false });
    expect(refused({ pool: null }, ["output"])).toMatchObject({ ok: true });
  });
});

describe("the gradient of a filter", () => {
  const sliding: Sliding = { x: [2, -1, 3, 1], filter: [3, 2], upstream: [2, -3, 4], relu: false };
  const of = (change: Partial<Sliding>) =>
    ofParams(convolutionCounts, {
      ...{ about: "filter", ask: ["filter", "input"] },
      sliding: { ...sliding, ...change },
    });

  // z = (4, 3, 11); df_1 = 2·2 + (−3)(−1) + 4·3, df_2 = 2·(−1) + (−3)·3 + 4·1; dx by following each arrow.
  it("adds one term per place", () => {
    expect(keysOf(of({}))).toEqual(["19;-7", "6;-5;6;8"]);
  });

  // With x_2 = −4 the places give z = (−2, −6, 11): only the last is on.
  it("passes through a ReLU first", () => {
    expect(keysOf(of({ x: [2, -4, 3, 1], relu: true }))).toEqual(["12;4", "0;0;12;8"]);
  });

  it("predicts what goes wrong", () => {
    const [filter, input] = of({}).parts.map(byCode);
    expect(filter).toEqual({
      ...{ RC: "4;-2", RC2: "12;4", U: "4;3", IX: "3;3", WW: "57;-14", VCV: "-7;19", SG: "-19;7" },
    });
    expect(input).toEqual({
      ...{ P1: "6;4;-6;8", U: "3;5;5;2", VCX: "4;0;-1;12", VWX: "12;5;18;8", SG: "-6;5;-6;-8" },
    });
  });
});

/** Counts by placing every window, cell by cell; multiplies as often as the layer does. */
function placed(layer: Convolution): readonly string[] {
  const corners = (cells: number, side: number, stride: number) => {
    const found: number[] = [];
    for (let at = 0; at + side <= cells; at += stride) found.push(at);
    return found.length;
  };
  const high = corners(layer.height + 2 * layer.padding, layer.side, layer.stride);
  const wide = corners(layer.width + 2 * layer.padding, layer.side, layer.stride);
  let learned = 0;
  for (let filter = 0; filter < layer.filters; filter++) {
    if (layer.biases) learned++;
    for (let channel = 0; channel < layer.channels; channel++)
      for (let row = 0; row < layer.side; row++) learned += layer.side;
  }
  const shapes = [[high, wide, layer.filters].join(";")];
  if (layer.pool !== null)
    shapes.push(
      [corners(high, layer.pool, layer.pool), corners(wide, layer.pool, layer.pool), layer.filters].join(";"),
    );
  return [`${learned}`, ...shapes];
}

/** Σ upstream·a, moved by a small step: its own sliding, in floating point. */
function moved({ x, filter, upstream, relu }: Sliding, which: "x" | "filter"): readonly number[] {
  const risk = (inputs: readonly number[], taps: readonly number[]) => {
    let sum = 0;
    for (const [i, d] of upstream.entries()) {
      let z = 0;
      for (const [m, f] of taps.entries()) z += f * (inputs[i + m] ?? Number.NaN);
      sum += d * (relu ? Math.max(0, z) : z);
    }
    return sum;
  };
  const h = 1e-4;
  const at = (list: readonly number[], i: number, step: number) =>
    list.map((value, n) => (n === i ? value + step : value));
  const list = which === "x" ? x : filter;
  return list.map((_, i) => {
    const [up, down] = [at(list, i, h), at(list, i, -h)].map((changed) =>
      which === "x" ? risk(changed, filter) : risk(x, changed),
    );
    return ((up ?? 0) - (down ?? 0)) / (2 * h);
  });
}

describe("drawn convolutions", () => {
  const sources = drawnSources(convolutionCounts, 50);

  it("have the counts of windows placed one by one, and the slopes of a small step", () => {
    for (const source of sources) {
      const params = source.params as
        | { about: "layer"; layer: Convolution }
        | { about: "filter"; sliding: Sliding };
      const keys = keysOf(ofParams(convolutionCounts, params));
      if (params.about === "layer") expect(keys, source.id).toEqual(placed(params.layer));
      else {
        const slopes = [moved(params.sliding, "filter"), moved(params.sliding, "x")];
        const rounded = slopes.map((list) => list.map((slope) => `${Math.round(slope) + 0}`).join(";"));
        expect(keys, source.id).toEqual(rounded);
        for (const slope of slopes.flat()) expect(Math.abs(slope - Math.round(slope))).toBeLessThan(1e-8);
      }
    }
  });

  it("are sound", () => {
    const few = drawnSources(convolutionCounts, 12);
    expect(few.flatMap((source) => complaintsAbout(convolutionCounts, source))).toEqual([]);
  });
});
