import katex from "katex";
import { describe, expect, it } from "vitest";
import { pathTerms, termTex } from "@/lib/network/paths";
import { written } from "@/lib/problems/notation";
import { fromPaths } from "./from-paths";
import { printLatex } from "./print-latex";
import { expression, type ShapeName, shapeNamed } from "./testing/shapes";

const rows: readonly (readonly [text: string, tex: string, name?: ShapeName])[] = [
  ["W22(2) g'z2(2) W21(3)", "W_{22}^{(2)}\\,g'(z_{2}^{(2)})\\,W_{21}^{(3)}"],
  ["g'(x_1 + y)", "g'\\left(x_{1}+y\\right)"],
  ["[x_1 - y]^2", "\\left[x_{1}-y\\right]^{2}"],
  ["-x_1 - (y - n)", "-x_{1}-\\left(y-n\\right)"],
  ["x_1 * 2", "x_{1}\\cdot 2"],
  ["2 / n (H - y)", "\\dfrac{2}{n}\\,\\left(H-y\\right)"],
  ["(H - y) / (2 n)", "\\dfrac{H-y}{2\\,n}"],
  ["1/2 x_1", "\\dfrac{1}{2}\\,x_{1}"],
  ["0,5 x_1", "0.5\\,x_{1}"],
  ["⅓ x_1", "\\left(\\tfrac{1}{3}\\right)\\,x_{1}"],
  ["eta a_1^(0)", "\\eta\\,a_{1}^{(0)}"],
  ["x_1 * -y", "x_{1}\\,\\left(-y\\right)"],
  ["relu'(z1(1)) g(z1(1))", "\\operatorname{ReLU}'(z_{1}^{(1)})\\,g(z_{1}^{(1)})", "relu"],
  ["sigma'(z1(2))", "\\sigma'(z_{1}^{(2)})", "sigmoid output"],
  ["W_12^(3)", "W_{12}^{(3)}", "to-from"],
  ["W_{2,12}^(1) z_12^(1)", "W_{2,12}^{(1)}\\,z_{12}^{(1)}", "wide"],
  ["b_1^(1)", "b_{1}^{(1)}", "biases"],
];

describe("printLatex", () => {
  it.each(rows.map(([text, tex, name]) => ({ text, tex, name })))("$text as $tex", ({ text, tex, name }) => {
    expect(printLatex(expression(text, name), shapeNamed(name ?? "2-2-2-1"))).toBe(tex);
    expect(() => katex.renderToString(tex, { strict: "error" })).not.toThrow();
  });

  it("shows implied products with a dot in a preview", () => {
    expect(printLatex(expression("2x_1y"), shapeNamed("2-2-2-1"), "dot")).toBe("2\\cdot x_{1}\\cdot y");
  });

  it("prints a path as the explanations do", () => {
    const terms = pathTerms([2, 2, 2, 1], { kind: "W", layer: 1, from: 1, to: 2 });
    for (const [name, weightIndex] of [
      ["2-2-2-1", "from-to"],
      ["to-from", "to-from"],
    ] as const)
      expect(printLatex(fromPaths(terms), shapeNamed(name))).toBe(
        written(terms.map(termTex).join("+"), weightIndex),
      );
  });
});
