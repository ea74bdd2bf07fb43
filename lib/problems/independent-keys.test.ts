import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Network } from "@/lib/network/network";
import { networkSchema } from "@/lib/network/parse-network";
import type { Quantity } from "@/lib/network/quantity";
import { floatDifference, forwardMode } from "@/lib/network/testing/oracle";
import { placeOf, quantitiesOf } from "@/lib/network/testing/places";
import { allDerivativesZero } from "./families/all-derivatives-zero/all-derivatives-zero";
import { blank } from "./families/blank/blank";
import { countParameters } from "./families/count-parameters/count-parameters";
import { identity } from "./families/identity/identity";
import { outputSaturation } from "./families/output-saturation/output-saturation";
import { riskContribution } from "./families/risk-contribution/risk-contribution";
import { drawnFrom } from "./testing/drawn";
import { type Moved, numericNet, slopeOfH, valueOfSymbol, valueOfText } from "./testing/numeric";

const seeds = 90;
const any = z.looseObject({});

const movedOf = (quantity: Quantity): Moved => {
  if (quantity.kind === "W")
    return { kind: "W", layer: quantity.layer, from: quantity.from, node: quantity.to };
  if (quantity.kind === "x") return { kind: "x", layer: 0, node: quantity.node };
  return { kind: quantity.kind === "b" ? "z" : quantity.kind, layer: quantity.layer, node: quantity.node };
};

const weightsOf = (network: Network) => quantitiesOf(network).filter(({ kind }) => kind === "W");

describe("keys without a derivative, found in another way", () => {
  it("F1: one by one, the arrows and the nodes with a bias", () => {
    const params = any.extend({
      widths: z.array(z.number()),
      biases: z.string(),
      layer: z.number().optional(),
    });
    for (const { source, question } of drawnFrom(countParameters, seeds)) {
      const { widths, biases, layer } = params.parse(source.params);
      const perLayer = widths.slice(1).map((width, i) => {
        let count = 0;
        for (let to = 0; to < width; to++) {
          for (let from = 0; from < (widths[i] ?? 0); from++) count += 1;
          if (biases === "all" || (biases === "hidden" && i + 2 < widths.length)) count += 1;
        }
        return count;
      });
      const total = perLayer.reduce((sum, count) => sum + count, 0);
      const expected = [...(layer === undefined ? [] : [perLayer[layer - 1]]), total].map((value) => ({
        type: "number",
        value: `${value}`,
      }));
      expect(
        question.parts.map(({ key }) => key),
        source.id,
      ).toEqual(expected);
    }
  });

  it("F3: with the blank filled in, the formula is the slope of H in numbers", () => {
    const params = any.extend({
      widths: z.array(z.number()),
      of: z.custom<Quantity>(),
      blank: any.extend({ type: z.string() }),
    });
    for (const { source, question } of drawnFrom(blank, seeds)) {
      const { widths, of, blank: left } = params.parse(source.params);
      const net = numericNet(widths);
      const [part] = question.parts;
      if (part?.key.type !== "expression") throw new Error("no formula");
      const { text, whole = text, outer } = part.key;
      expect(valueOfText(net, whole), source.id).toBeCloseTo(slopeOfH(net, movedOf(of)), 7);
      const path = `${outer === undefined ? "" : `${outer} `}${text}`;
      if (left.type === "term") expect(whole.split(" + "), source.id).toContain(path);
      if (left.type === "factor") expect(whole.split(/ \+ | /), source.id).toContain(text);
    }
  });

  it("F4: the largest derivative of the witness, by small steps", () => {
    const params = any.extend({
      witness: networkSchema,
      claim: any.extend({ type: z.string() }),
      wording: z.string(),
    });
    for (const { source, question } of drawnFrom(outputSaturation, seeds)) {
      const { witness, claim, wording } = params.parse(source.params);
      const sizes = weightsOf(witness).map((weight) =>
        Math.abs(floatDifference(witness, [placeOf(weight)]) ?? 0),
      );
      const most = Math.max(...sizes);
      const holds = claim.type === "about" ? most < 0.05 : most < 1e-6;
      const [part] = question.parts;
      expect(part?.key, `${source.id} ${wording}`).toMatchObject({ value: holds });
    }
  });

  it("F5: the slope of one term of the risk, by small steps of w", () => {
    const params = any.extend({
      n: z.number(),
      half: z.boolean().default(false),
      second: z.object({ H: z.string(), y: z.string(), gradient: z.array(z.string()) }),
    });
    for (const { source, question } of drawnFrom(riskContribution, seeds)) {
      const { n, half, second } = params.parse(source.params);
      const [H, y] = [Number(second.H), Number(second.y)];
      const term = (along: number, step: number) => (H + along * step - y) ** 2 / (half ? 2 * n : n);
      const key = question.parts.at(-1)?.key;
      if (key?.type !== "vector") throw new Error("no vector");
      for (const [i, cell] of key.cells.entries()) {
        const along = Number(second.gradient[i]);
        const [top = 0, bottom = 1] = cell.split("/").map(Number);
        expect((term(along, 1e-4) - term(along, -1e-4)) / 2e-4, source.id).toBeCloseTo(top / bottom, 6);
      }
    }
  });

  it("F6: a formula is true exactly where it gives the slope of H in numbers", () => {
    const params = any.extend({
      widths: z.array(z.number()),
      claims: z.array(z.object({ of: z.custom<Quantity>(), terms: z.array(z.array(any)) })),
    });
    let truths = 0;
    let total = 0;
    for (const { source, question } of drawnFrom(identity, seeds)) {
      const { widths, claims } = params.parse(source.params);
      const net = numericNet(widths);
      for (const [i, { of, terms }] of claims.entries()) {
        const symbol = (factor: (typeof terms)[number][number]) => {
          if (factor.kind === "W") return `W_${factor.from}${factor.to}^(${factor.layer})`;
          if (factor.kind === "x") return `x_${factor.node}`;
          return factor.kind === "slope"
            ? `g'(z_${factor.node}^(${factor.layer}))`
            : `a_${factor.node}^(${factor.layer})`;
        };
        const said = terms.reduce(
          (sum, term) =>
            sum + term.reduce((product, factor) => product * valueOfSymbol(net, symbol(factor)), 1),
          0,
        );
        const isTrue = Math.abs(said - slopeOfH(net, movedOf(of))) < 1e-6;
        expect(question.parts[i]?.key, `${source.id} ${i}`).toMatchObject({ value: isTrue });
        truths += isTrue ? 1 : 0;
        total += 1;
      }
    }
    expect(truths / total).toBeGreaterThan(0.35);
    expect(truths / total).toBeLessThan(0.65);
  });

  it("F7: all derivatives by dual numbers; about half of the statements are true, and some have a z of 0", () => {
    let truths = 0;
    let zeros = 0;
    const drawn = drawnFrom(allDerivativesZero, seeds);
    for (const { source, question } of drawn) {
      const { network } = any.extend({ network: networkSchema }).parse(source.params);
      const nonZero = weightsOf(network).filter(
        (weight) => forwardMode(network, [placeOf(weight)])[0] !== 0n,
      ).length;
      const [first, second] = question.parts;
      expect(first?.key, source.id).toMatchObject({ value: nonZero === 0 });
      if (second) expect(second.key, source.id).toEqual({ type: "number", value: `${nonZero}` });
      truths += nonZero === 0 ? 1 : 0;
      zeros += first?.figure?.nodes.some(({ z: value }) => value?.text === "0") ? 1 : 0;
    }
    expect(truths / drawn.length).toBeGreaterThan(0.35);
    expect(truths / drawn.length).toBeLessThan(0.65);
    expect(zeros).toBeGreaterThan(seeds / 15);
  });
});
