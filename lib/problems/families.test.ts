import { describe, expect, it } from "vitest";
import { rightBucket } from "@/lib/grading/testing/right-answer";
import { pathTerms, type Term } from "@/lib/network/paths";
import type { Quantity } from "@/lib/network/quantity";
import { classicDeck } from "./classic";
import { families, questionFrom } from "./families";
import { holds } from "./families/identity/identity-check";
import type { QuestionSource } from "./question";

const classic = (id: string): QuestionSource => {
  const source = classicDeck.questions.find((question) => question.id === id);
  if (!source) throw new Error(`no ${id}`);
  return source;
};

/** A source with one text of its JSON replaced, wherever it first stands. */
const changed = (id: string, from: string, to: string): QuestionSource => {
  const json = JSON.stringify(classic(id));
  if (!json.includes(from)) throw new Error(`${id} does not contain ${from}`);
  return JSON.parse(json.replace(from, to));
};

const outcome = (source: QuestionSource) => {
  const built = questionFrom(source);
  return built.ok ? built.value.parts.map(rightBucket).join(" | ") : built.error;
};

describe("keys follow the parameters", () => {
  it.each([
    ["a width", "count-3-4-2-1", "[3,4,2,1]", "[3,4,3,1]", "35"],
    ["no biases", "count-3-4-2-1", '"all"', '"none"', "22"],
    ["hidden biases only", "count-2-5-3-1", '"all"', '"hidden"', "36"],
    ["a weight of layer 2", "step-back-one-off", '["5","1"]', '["5","2"]', "-13 | -1 | -13 | 0 | -9 | 0"],
    ["a weight of the last layer", "all-the-way-back", '["3"],["-2"]', '["5"],["-2"]', "5 | -2 | 8 | 24;-6"],
    ["an input", "all-the-way-back", '"input":["1","3"]', '"input":["2","3"]', "3 | -2 | 8 | 12;-6"],
    [
      "a sigmoid that is less close to 1",
      "sigmoid-close-to-1",
      '"1/20"',
      '"1/100"',
      "the witness decides nothing",
    ],
    ["a target", "share-of-one-point", '"y":"4"', '"y":"3"', "zero | -4;8/5;-16/5"],
    [
      "the older published version, where all is dead",
      "is-everything-zero",
      '[["2","1"],["0","1"]]',
      '[["2","1"],["0","-1"]]',
      "true:layer",
    ],
    [
      "a formula with the right index",
      "three-formulas",
      '"layer":3,"from":1,"to":1},{"kind":"slope","layer":2,"node":1}',
      '"layer":3,"from":2,"to":1},{"kind":"slope","layer":2,"node":2}',
      "false:factor | true:all | false:path",
    ],
  ])("%s", (_, id, from, to, expected) => {
    expect(outcome(changed(id, from, to))).toBe(expected);
  });

  it.each([
    ['["2","1"],["3","1"]', '["-20","1"],["3","1"]', "0 | -2 | 0 | 0;-6"],
    ['["2","1"],["3","1"]', '["2","-20"],["3","1"]', "3 | -2 | 4 | 12;0"],
    ['["2","1"],["0","1"]', '["5","1"],["0","1"]', "3 | -2 | 13 | 39;-6"],
    ['["2","1"],["0","1"]', '["2","5"],["0","1"]', "3 | -2 | -4 | -12;-6"],
    ['["2","1"],["0","1"]', '["2","1"],["4","1"]', "3 | 10 | 4 | 12;30"],
    ['["2","1"],["0","1"]', '["2","1"],["0","4"]', "3 | -8 | 4 | 12;-24"],
    ['["3"],["-2"]', '["3"],["7"]', "3 | 7 | 13 | 39;21"],
  ])("in the whole network, %s → %s", (from, to, expected) => {
    expect(outcome(changed("all-the-way-back", from, to))).toBe(expected);
  });
});

describe("parameters that do not fit are refused with a reason", () => {
  it.each([
    ["all-the-way-back", '"layer":1,"from":1,"to":1', '"layer":3,"from":1,"to":2', /has no.*"to":2/],
    ["all-the-way-back", '"kind":"row","layer":1,"from":2', '"kind":"row","layer":4,"from":2', /has no/],
    ["step-back-one-off", '"z":["3","-2"]', '"z":["3","2"]', /the network has z = 3,-2/],
    ["step-back-one-off", '["-3"],["1"]', '["-4"],["1"]', /the network has dz = -4,1/],
    ["step-back-one-off", '"kind":"a","layer":1', '"kind":"a","layer":2', /not part of the step/],
    [
      "three-formulas",
      '"layer":3,"from":1,"to":1',
      '"layer":3,"from":1,"to":2',
      /has no W_\{12\}\^\{\(3\)\}/,
    ],
    ["relu-close-to-1", '"biases":null', '"biases":[["0","0"],["0"]]', /no biases/],
    ["sigmoid-close-to-1", "ln 99", "ln 9", /not about 1/],
    ["share-of-one-point", '"y":"1"', '"y":"3"', /none of the options/],
    ["count-3-4-2-1", '"figure":true', '"figure":"yes"', /figure/],
    ["count-3-4-2-1", '"F1"', '"F99"', /no family F99/],
  ])("%s: %s → %s", (id, from, to, reason) => {
    expect(outcome(changed(id, from, to))).toMatch(reason);
  });

  it("whatever stands there instead of parameters", () => {
    for (const { code } of families)
      for (const params of [null, 7, "x", [], {}, { network: {} }])
        expect(questionFrom({ id: "q", family: code, params }).ok).toBe(false);
  });
});

describe("identities", () => {
  const widths = [2, 2, 2, 1];
  const quantities: readonly Quantity[] = [
    { kind: "z", layer: 2, node: 1 },
    { kind: "a", layer: 1, node: 2 },
    { kind: "W", layer: 1, from: 1, to: 2 },
    { kind: "W", layer: 2, from: 2, to: 1 },
    { kind: "W", layer: 3, from: 2, to: 1 },
    { kind: "x", node: 1 },
  ];

  it("hold for the sum over all paths, in any order of terms and factors", () => {
    for (const of of quantities) {
      const terms = pathTerms(widths, of);
      expect(holds(widths, { of, terms }), JSON.stringify(of)).toBe(true);
      const turned = terms.map((term): Term => term.toReversed()).toReversed();
      expect(holds(widths, { of, terms: turned })).toBe(true);
    }
  });

  it("fail once a path is lost or doubled, a slope forgotten or an index swapped", () => {
    for (const of of quantities) {
      const terms = pathTerms(widths, of);
      const [first = [], ...rest] = terms;
      expect(holds(widths, { of, terms: [...terms, first] })).toBe(false);
      expect(holds(widths, { of, terms: rest })).toBe(false);
      const withoutSlopes = first.filter(({ kind }) => kind !== "slope");
      if (withoutSlopes.length < first.length)
        expect(holds(widths, { of, terms: [withoutSlopes, ...rest] })).toBe(false);
      const transposed = first.map((factor) =>
        factor.kind === "W" ? { ...factor, from: factor.to, to: factor.from } : factor,
      );
      if (first.some((factor) => factor.kind === "W" && factor.layer < 3 && factor.from !== factor.to))
        expect(holds(widths, { of, terms: [transposed, ...rest] })).toBe(false);
    }
  });
});
