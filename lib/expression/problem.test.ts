import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseExpression } from "./parser";
import { expressionProblemCodes } from "./problem";
import { type ShapeName, shapeNamed } from "./testing/shapes";

const problem = (text: string, name: ShapeName = "2-2-2-1") => {
  const parsed = parseExpression(text, shapeNamed(name));
  return parsed.ok ? null : parsed.error;
};
/** Text, code, sentence. The mark ‸ stands before what the sentence is about, at the beginning where there is none. */
const refusals: readonly (readonly [string, string, string])[] = [
  ["W22", "whichLayer", "W22: which layer? Write W_22^(2)."],
  ["x_1 ‸W_12", "whichLayer", "W_12: which layer? Write W_12^(2)."],
  ["W₁₂ x_1", "whichLayer", "W₁₂: which layer? Write W_12^(2)."],
  ["z_2", "whichLayer", "z_2: which layer? Write z_2^(2)."],
  ["a1 x_1", "whichLayer", "a1: which layer? Write a_1^(2)."],
  ["W_22^(l)", "whichLayer", "W_22: which layer? Write W_22^(2)."],
  ["W_22^", "whichLayer", "W_22: which layer? Write W_22^(2)."],
  ["W", "whichNode", "W: which node? Write W_11^(2)."],
  ["z^(2)", "whichNode", "z^(2): which node? Write z_1^(2)."],
  ["z^2 2", "whichNode", "z^2: which node? Write z_1^(2)."],
  ["x", "whichNode", "x: which node? Write x_1."],
  ["2 ‸x + 1", "whichNode", "x: which node? Write x_1."],
  ["W_2^(2)", "weightIndices", "W_2^(2): W needs two indices, from-node then to-node."],
  ["x_1 ‸W₂⁽²⁾", "weightIndices", "W₂⁽²⁾: W needs two indices, from-node then to-node."],
  ["W^(2)", "weightIndices", "W^(2): W needs two indices, from-node then to-node."],
  ["W_221^(2)", "weightIndices", "W_221^(2): W needs two indices, from-node then to-node."],
  ["W_{2,2,1}^(2)", "weightIndices", "W_{2,2,1}^(2): W needs two indices, from-node then to-node."],
  ["W_{}^(2)", "weightIndices", "W_{}^(2): W needs two indices, from-node then to-node."],
  ["W_22^(2)_1", "weightIndices", "W_22^(2): W needs two indices, from-node then to-node."],
  ["z_22^(2)", "oneIndex", "z_22^(2): z has one node number."],
  ["a_{1,2}^(1)", "oneIndex", "a_{1,2}^(1): a has one node number."],
  ["x_12", "oneIndex", "x_12: x has one node number."],
  ["x_1_2", "oneIndex", "x_1: x has one node number."],
  ["x_1^(2)", "inputLayer", "x_1^(2): inputs have no layer number. For a power write (x_1)^2."],
  ["y ‸x₁²", "inputLayer", "x₁²: inputs have no layer number. For a power write (x_1)^2."],
  ["x1(2)", "inputLayer", "x1(2): inputs have no layer number. For a power write (x_1)^2."],
  ["x^(0)_1", "inputLayer", "x^(0)_1: inputs have no layer number. For a power write (x_1)^2."],
  ["z_1^(1)^2", "twoLayers", "z_1^(1): one layer is enough. For a power write (z_1^(1))^2."],
  ["W^(2)_22^(3)", "twoLayers", "W^(2)_22: one layer is enough. For a power write (W^(2)_22)^2."],
  ["W_22^(4)", "layerRange", "W_22^(4): this network has layers 1 to 3."],
  ["W_22^(0)", "layerRange", "W_22^(0): this network has layers 1 to 3."],
  ["z_1^(0)", "layerRange", "z_1^(0): this network has layers 1 to 3."],
  ["a_1^(4)", "layerRange", "a_1^(4): this network has layers 1 to 3."],
  ["W_22^22", "layerRange", "W_22^22: this network has layers 1 to 3."],
  ["W_33^(2)", "nodeRange", "W_33^(2): it leads from layer 1, nodes 1 to 2, to layer 2, nodes 1 to 2."],
  ["W_22^(3)", "nodeRange", "W_22^(3): it leads from layer 2, nodes 1 to 2, to layer 3, node 1 only."],
  ["W_01^(1)", "nodeRange", "W_01^(1): it leads from layer 0, nodes 1 to 2, to layer 1, nodes 1 to 2."],
  ["z_3^(2)", "nodeRange", "z_3^(2): layer 2 has nodes 1 to 2."],
  ["x_1 + ‸z_2^(3)", "nodeRange", "z_2^(3): layer 3 has node 1 only."],
  ["z_0^(1)", "nodeRange", "z_0^(1): layer 1 has nodes 1 to 2."],
  ["x_3", "nodeRange", "x_3: the inputs are nodes 1 to 2."],
  ["g'", "functionOfWhat", "g' of what? Write g'(z_1^(2))."],
  ["x_1 ‸g'()", "functionOfWhat", "g' of what? Write g'(z_1^(2))."],
  ["g’ * z_1^(1)", "functionOfWhat", "g’ of what? Write g'(z_1^(2))."],
  ["g W_11^(1)", "functionOfWhat", "g of what? Write g(z_1^(2))."],
  ["g'^2(z_1^(1))", "functionOfWhat", "g' of what? Write g'(z_1^(2))."],
  ["∂H", "derivative", "No derivatives here except g'."],
  ["x_1 ‸∂H/∂x_1", "derivative", "No derivatives here except g'."],
  ["dH/dx_1", "derivative", "No derivatives here except g'."],
  ["d/dx_1 H", "derivative", "No derivatives here except g'."],
  ["dz_1^(2) W_11^(2)", "derivative", "No derivatives here except g'."],
  ["dW11(2)", "derivative", "No derivatives here except g'."],
  ["\\frac{‸\\partial H}{\\partial x_1}", "derivative", "No derivatives here except g'."],
  ["\\frac{‸\\mathrm{d} H}{n}", "derivative", "No derivatives here except g'."],
  ["𝜕H", "derivative", "No derivatives here except g'."],
  ["g''(z_1^(1))", "derivative", "No derivatives here except g'."],
  ["g″(z_1^(1))", "derivative", "No derivatives here except g'."],
  ["= x_1", "equation", "Type only the right-hand side."],
  ["H ‸= x_1", "equation", "Type only the right-hand side."],
  ["∂H/∂x_1 ‸= x_1", "equation", "Type only the right-hand side."],
  ["q", "unknownSymbol", "“q” is not a symbol of this problem."],
  ["x_1 ‸q_2", "unknownSymbol", "“q” is not a symbol of this problem."],
  ["δ_1", "unknownSymbol", "“δ” is not a symbol of this problem."],
  ["x_1 ‸\\delta", "unknownSymbol", "“\\delta” is not a symbol of this problem."],
  ["alpha", "unknownSymbol", "“alpha” is not a symbol of this problem."],
  ["Привет x_1", "unknownSymbol", "“Привет” is not a symbol of this problem."],
  ["b_1^(1)", "unknownSymbol", "“b” is not a symbol of this problem."],
  ["xx_1", "unknownSymbol", "“xx” is not a symbol of this problem."],
  ["relu(z_1^(1))", "unknownSymbol", "“relu” is not a symbol of this problem. The activation is called g."],
  [
    "x_1 ‸% y",
    "unexpected",
    "“%” cannot be read here. Use the symbols of the network, + - * / and brackets.",
  ],
  ["H‸_1", "unexpected", "“_” cannot be read here. Use the symbols of the network, + - * / and brackets."],
  [
    "x_1 ‸😀",
    "unexpected",
    "“😀” cannot be read here. Use the symbols of the network, + - * / and brackets.",
  ],
  ["x_1‸'", "unexpected", "“'” cannot be read here. Use the symbols of the network, + - * / and brackets."],
  [
    "x_1 ‸\\",
    "unexpected",
    "“\\” cannot be read here. Use the symbols of the network, + - * / and brackets.",
  ],
  ["H‸^2", "powerNeedsBrackets", "For a power put brackets around what is raised: (x_1)^2."],
  ["eta‸²", "powerNeedsBrackets", "For a power put brackets around what is raised: (x_1)^2."],
  ["(x_1)‸^y", "badExponent", "A power is a whole number: (x_1)^2."],
  ["(x_1)‸^-1", "badExponent", "A power is a whole number: (x_1)^2."],
  ["(x_1)‸^0.5", "badExponent", "A power is a whole number: (x_1)^2."],
  [
    "W_22^2‸.5",
    "unexpected",
    "“.” cannot be read here. Use the symbols of the network, + - * / and brackets.",
  ],
  ["x_1,5", "oneIndex", "x_1,5: x has one node number."],
  ["(x_1", "bracketNotClosed", "A bracket is not closed."],
  ["x_1 ‸[y", "bracketNotClosed", "A bracket is not closed."],
  ["(x_1 (y)", "bracketNotClosed", "A bracket is not closed."],
  ["（x_1 + y]", "bracketNotClosed", "A bracket is not closed."],
  ["g'‸(z_1^(1)", "bracketNotClosed", "A bracket is not closed."],
  ["x_1‸)", "bracketNotOpened", "This bracket was never opened."],
  ["x_1 ‸() y", "bracketEmpty", "There is nothing in this bracket."],
  ["x_1 ‸+", "missingAfter", "Something is missing after “+”."],
  ["x_1 ‸· ", "missingAfter", "Something is missing after “·”."],
  ["x_1 ‸+ * y", "missingAfter", "Something is missing after “+”."],
  ["(x_1 ‸−) y", "missingAfter", "Something is missing after “−”."],
  ["x_1 ‸/ / y", "missingAfter", "Something is missing after “/”."],
  ["\\frac{x_1} y", "missingAfter", "Something is missing after “\\frac”."],
  ["* x_1", "missingBefore", "Something is missing before “*”."],
  ["x_1 (‸/ y)", "missingBefore", "Something is missing before “/”."],
  ["^2", "missingBefore", "Something is missing before “^2”."],
  ["2 ‸3", "twoNumbers", "There are two numbers side by side. Put * between them, or write one number."],
  ["2‸½", "twoNumbers", "There are two numbers side by side. Put * between them, or write one number."],
  ["1,500 x_1", "ambiguousComma", "“1,500” can mean 1.500 or 1500. Type the one you mean."],
  ["x_1/‸0", "divisionByZero", "That divides by zero. Check what is under the bar."],
  ["x_1/‸(y - y)", "divisionByZero", "That divides by zero. Check what is under the bar."],
  [
    "x_1 / ‸(z_1^(1) - W_11^(1) x_1 - W_21^(1) x_2)",
    "divisionByZero",
    "That divides by zero. Check what is under the bar.",
  ],
  ["\\frac{1}‸{0}", "divisionByZero", "That divides by zero. Check what is under the bar."],
  ["", "empty", "Nothing here yet. Type symbols of the network, their products and sums."],
  [" \u200b‸", "empty", "Nothing here yet. Type symbols of the network, their products and sums."],
];

describe("parseExpression refuses, points and says why", () => {
  it.each(refusals)("%s: %s", (marked, code, message) => {
    const at = Math.max(0, marked.indexOf("‸"));
    expect(problem(marked.replace("‸", ""))).toEqual({ code, at, message });
  });

  it("in the words of the statement's own convention", () => {
    expect(problem("W_2^(2)", "to-from")?.message).toBe(
      "W_2^(2): W needs two indices, to-node then from-node.",
    );
    expect(problem("W_112^(1)", "wide")?.message).toBe(
      "W_112^(1): W needs two indices, from-node then to-node, with a comma between: W_{1,12}.",
    );
    expect(problem("sigma'(z_1^(1))", "relu")?.message).toBe(
      "“sigma” is not a symbol of this problem. The activation is called g.",
    );
    expect(problem("z_3^(2)", "1-1-1")?.message).toBe("z_3^(2): layer 2 has node 1 only.");
    expect(problem("b_3^(1)", "biases")?.message).toBe("b_3^(1): layer 1 has nodes 1 to 2.");
    expect(problem("z_13^(1)", "wide")?.message).toBe("z_13^(1): layer 1 has nodes 1 to 12.");
  });

  it("and knows every code but the bounds by an example", () => {
    const seen = new Set([...refusals.map(([, code]) => code), "tooComplex"]);
    expect([...seen].toSorted()).toEqual([...expressionProblemCodes].toSorted());
  });
});

describe("parseExpression holds for any text", () => {
  const pieces = fc.constantFrom(
    ..."W_22^(2)|g'|(|)|[|]|{|}|+|-|*|/|^|=|z_1^(1)|x_1|H|y|eta|q|W|z|_|'|,|.|0|7|\\frac|\\cdot|\\|∂|d|½|₂|⁽|²| |\u200b|😀|$".split(
      "|",
    ),
  );
  it("never throws, points into it, and says something", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join("")),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          const found = problem(text);
          if (found === null) return;
          expect(found.at).toBeGreaterThanOrEqual(0);
          expect(found.at).toBeLessThanOrEqual(text.length);
          expect(found.message).toMatch(/\.$/);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
