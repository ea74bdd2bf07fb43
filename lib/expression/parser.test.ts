import { describe, expect, it } from "vitest";
import { bucketOf } from "./equality";
import { parseExpression } from "./parser";
import { printText } from "./print-text";
import { expression, type ShapeName, shapeNamed } from "./testing/shapes";

const read = (text: string, name: ShapeName = "2-2-2-1") =>
  printText(expression(text, name), shapeNamed(name));

describe("parseExpression reads every spelling of a weight", () => {
  it.each([
    "W22(2)",
    "W22 (2)",
    "W_22^(2)",
    "W_22 ^ (2)",
    "W^(2)_22",
    "W^(2)22",
    "W^(2)_{2,2}",
    "W^{(2)}_{22}",
    "W_{22}^{(2)}",
    "W_{2,2}^{(2)}",
    "W_{2, 2}^{(2)}",
    "W_{ 22 }^{ (2) }",
    "W_(2,2)^(2)",
    "W_2,2^(2)",
    "W_22^{2}",
    "W_22^[2]",
    "W_22^{[2]}",
    "W_22^2",
    "W^2_22",
    "W22^2",
    "W22^(2)",
    "W_22(2)",
    "W_{22}(2)",
    "W_22^( 2 )",
    "w22(2)",
    "w_22^(2)",
    "W₂₂⁽²⁾",
    "W⁽²⁾₂₂",
    "W₂₂²",
    "W₂,₂⁽²⁾",
    "W₂₂(2)",
    "W_22⁽²⁾",
    "Ｗ＿２２＾（２）",
    "𝑊₂₂⁽²⁾",
    "𝐖_22^(2)",
    "\\mathrm{W}_{22}^{(2)}",
    "W\u200b_22^(2)",
    "W_22ˆ(2)",
    "  W_22^(2)\u00a0",
    "$W_{22}^{(2)}$",
    "+W_22^(2)",
  ])("%s", (text) => {
    expect(read(text)).toBe("W_22^(2)");
  });
});

describe("parseExpression reads", () => {
  it.each([
    ["z2(2)", "z_2^(2)"],
    ["Z_2^(2)", "z_2^(2)"],
    ["z^(2)_2", "z_2^(2)"],
    ["z_{2}^{(2)}", "z_2^(2)"],
    ["z₂⁽²⁾", "z_2^(2)"],
    ["A1(1)", "a_1^(1)"],
    ["a^(0)_1", "a_1^(0)"],
    ["a_1^0", "a_1^(0)"],
    ["x1", "x_1"],
    ["X_1", "x_1"],
    ["x_{2}", "x_2"],
    ["x₂", "x_2"],
    ["H", "H"],
    ["h", "H"],
    ["\\eta", "eta"],
    ["η", "eta"],
    ["𝜂", "eta"],
    ["eta n y", "eta n y"],
    ["etaW_11^(1)", "eta W_11^(1)"],
    ["nx_1", "n x_1"],
    ["g(z_2^(2))", "g(z_2^(2))"],
    ["g'(z_2^(2))", "g'(z_2^(2))"],
    ["g'z2(2)", "g'(z_2^(2))"],
    ["gz2(2)", "g(z_2^(2))"],
    ["g' [z2(2)]", "g'(z_2^(2))"],
    ["g’(z2(2))", "g'(z_2^(2))"],
    ["g′(z2(2))", "g'(z_2^(2))"],
    ["g‘(z2(2))", "g'(z_2^(2))"],
    ["g´(z2(2))", "g'(z_2^(2))"],
    ["gʹ(z2(2))", "g'(z_2^(2))"],
    ["g`(z2(2))", "g'(z_2^(2))"],
    ["g＇(z2(2))", "g'(z_2^(2))"],
    ["𝑔′(𝑧₂⁽²⁾)", "g'(z_2^(2))"],
    ["g^{\\prime}(z2(2))", "g'(z_2^(2))"],
    ["g^\\prime(z2(2))", "g'(z_2^(2))"],
    ["g^'(z2(2))", "g'(z_2^(2))"],
    ["g'\\left(z_2^{(2)}\\right)", "g'(z_2^(2))"],
    ["g'\\bigl(z_2^{(2)}\\bigr)", "g'(z_2^(2))"],
    ["W22(2)g'z2(2)W21(3)", "W_22^(2) g'(z_2^(2)) W_21^(3)"],
    ["W22(2) g'z2(2) W21(3)", "W_22^(2) g'(z_2^(2)) W_21^(3)"],
    ["W^(3)_21 · W₂₂⁽²⁾ · g′(z₂⁽²⁾)", "W_21^(3) W_22^(2) g'(z_2^(2))"],
    ["W_{22}^{(2)} \\, g'(z_2^{(2)}) \\cdot W_{21}^{(3)}", "W_22^(2) g'(z_2^(2)) W_21^(3)"],
    ["W_{22}^{(2)}\\;g'(z_2^{(2)})\\!W_{21}^{(3)}", "W_22^(2) g'(z_2^(2)) W_21^(3)"],
    ["W_22^(2)*x_1", "W_22^(2) x_1"],
    ["W_22^(2) × x_1", "W_22^(2) x_1"],
    ["W_22^(2)⋅x_1", "W_22^(2) x_1"],
    ["W_22^(2)•x_1", "W_22^(2) x_1"],
    ["W_22^(2) \\times x_1", "W_22^(2) x_1"],
    ["x_1 ÷ n", "x_1 / n"],
    ["x_1⁄n", "x_1 / n"],
    ["\\frac{x_1}{n}", "x_1 / n"],
    ["\\dfrac{x_1 + y}{2 n} x_2", "((x_1 + y) / (2 n)) x_2"],
    ["x_1 − x_2", "x_1 - x_2"],
    ["x_1 – x_2", "x_1 - x_2"],
    ["x_1－x_2", "x_1 - x_2"],
    ["-x_1", "-x_1"],
    ["+ x_1", "x_1"],
    ["- - x_1", "x_1"],
    ["x_1 * -x_2", "x_1 (-x_2)"],
    ["2x_1", "2 x_1"],
    ["x_1 2", "x_1 * 2"],
    ["2*3", "2 * 3"],
    ["2(3)", "2 (3)"],
    ["0,5 x_1", "0.5 x_1"],
    [".5x_1", "0.5 x_1"],
    ["½ x_1", "0.5 x_1"],
    ["⅓x_1", "(1/3) x_1"],
    ["1/2 x_1", "1 / 2 x_1"],
    ["(x_1)^2", "(x_1)^2"],
    ["(x_1)²", "(x_1)^2"],
    ["(x_1)^{2}", "(x_1)^2"],
    ["(x_1)^(2)", "(x_1)^2"],
    ["[x_1 + y]^3", "[x_1 + y]^3"],
    ["g'(z_1^(1))^2", "g'(z_1^(1))^2"],
    ["2^3", "2^3"],
    ["((x_1))", "((x_1))"],
    ["{x_1 + y} n", "(x_1 + y) n"],
    ["（x_1 ＋ y）", "(x_1 + y)"],
    ["z_2^(2) (x_1)", "z_2^(2) (x_1)"],
    ["z_2^(2)(2)", "z_2^(2) (2)"],
    ["x_1 (2)", "x_1 (2)"],
    ["x_1 (z_1^(1))", "x_1 (z_1^(1))"],
  ])("%s as %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("a weight whose swapped indices would exist, and marks it", () => {
    expect(expression("W_12^(3)")).toEqual({
      kind: "symbol",
      symbol: { kind: "W", layer: 3, from: 1, to: 2 },
      outOfRange: "swapped",
    });
    expect(expression("W_21^(3)")).toEqual({
      kind: "symbol",
      symbol: { kind: "W", layer: 3, from: 2, to: 1 },
    });
  });

  it("the indices of a weight in the order of the statement", () => {
    const weight = { kind: "symbol", symbol: { kind: "W", layer: 3, from: 2, to: 1 } };
    expect(expression("W_12^(3)", "to-from")).toEqual(weight);
    expect(read("W_12^(3)", "to-from")).toBe("W_12^(3)");
    expect(expression("W_21^(3)", "to-from")).toMatchObject({ outOfRange: "swapped" });
  });

  it("above nine nodes two digits as one node, and pairs with a comma", () => {
    expect(read("W_{2,12}^(1)", "wide")).toBe("W_{2,12}^(1)");
    expect(read("W^(1)_{12,2}", "wide")).toBe("W_{12,2}^(1)");
    expect(read("W_12^(1)", "wide")).toBe("W_12^(1)");
    expect(read("g'(z_12^(1)) x_11", "wide")).toBe("g'(z_12^(1)) x_11");
  });

  it("the functions and biases of the statement", () => {
    expect(read("ReLU'(z1(1)) relu(z_1^(1)) g'z1(1)", "relu")).toBe(
      "relu'(z_1^(1)) relu(z_1^(1)) g'(z_1^(1))",
    );
    expect(read("\\operatorname{ReLU}'(z_1^{(1)})", "relu")).toBe("relu'(z_1^(1))");
    expect(read("σ'(z_1^(2)) sigmoid(z_1^(2)) \\sigma(z_1^{(2)})", "sigmoid output")).toBe(
      "sigma'(z_1^(2)) sigma(z_1^(2)) sigma(z_1^(2))",
    );
    expect(read("b_2^(1) + B1(1)", "biases")).toBe("b_2^(1) + b_1^(1)");
  });

  it("a given name before a letter of the network", () => {
    const shape = { ...shapeNamed("2-2-1"), names: ["w", "b"] };
    const parsed = parseExpression("w b W_11^(1)", shape);
    expect(parsed.ok && printText(parsed.value, shape)).toBe("w b W_11^(1)");
  });

  it("the keys of the seeds", () => {
    expect(read("W22(2)g'(z2(2))W21(3)")).toBe("W_22^(2) g'(z_2^(2)) W_21^(3)");
    expect(read("W_12^(1) g'(z_2^(1)) W_21^(2)", "2-2-1")).toBe("W_12^(1) g'(z_2^(1)) W_21^(2)");
  });

  it("all spellings of one answer into one bucket", () => {
    const shape = shapeNamed("2-2-2-1");
    const buckets = [
      "W22(2)g'z2(2)W21(3)",
      "W_22^(2) g'(z_2^(2)) W_21^(3)",
      "W^(3)_21 · W₂₂⁽²⁾ · g′(z₂⁽²⁾)",
      "w_{22}^{(2)}\\,g'\\left(Z_{2}^{(2)}\\right)\\cdot w_{2,1}^{(3)}",
      "[W^2_22] * (g’ z2(2)) × W21^3",
    ].map((text) => bucketOf(expression(text), shape));
    expect(new Set(buckets)).toEqual(new Set(["W_22^(2) g'(z_2^(2)) W_21^(3)"]));
  });
});
