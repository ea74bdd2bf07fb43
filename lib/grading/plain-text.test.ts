import { describe, expect, it } from "vitest";
import { plainText } from "./plain-text";

describe("plainText", () => {
  it.each([
    ["no formula, no change", "no formula, no change"],
    ["forgot $g'$", "forgot g'"],
    ["$-\\tfrac{3}{2}$", "-3/2"],
    ["one factor $\\tfrac12$ too many", "one factor 1/2 too many"],
    ["What is $\\dfrac{\\partial H}{\\partial a_1^{(1)}}$?", "What is ∂H/∂a_1^(1)?"],
    ["$\\dfrac{\\partial H}{\\partial W_{21}^{(2)}}$", "∂H/∂W_21^(2)"],
    ["$\\left(-6,\\ \\tfrac{12}{5}\\right)$", "(-6, 12/5)"],
    ["$\\begin{pmatrix}1&2\\\\3&-4\\end{pmatrix}$", "[1 2; 3 -4]"],
    ["$\\begin{aligned}H&=1\\cdot 2\\\\[4pt]&=2\\end{aligned}$", "H = 1·2 = 2"],
    ["$\\begin{array}{c|r}z&1\\\\\\hline a&2\\end{array}$", "z 1; a 2"],
    ["layer $\\ell-1$, $\\sigma(z)(1-\\sigma(z))$", "layer ℓ-1, σ(z)(1-σ(z))"],
    ["everything $\\times 2$", "everything × 2"],
    ["$\\vec 0$ and $\\vec{w}$", "0 and w"],
    ["$\\tfrac{1}{n}\\sum_{i} x$", "1/nΣ_i x"],
    ["$w\\,a$", "w a"],
    ["$\\vec a^{\\mathsf{T}}$", "a^T"],
    ["$\\tfrac1n w/\\lVert w\\rVert$, $x^{\\langle 1\\rangle}$", "1/n w/‖w‖, x^⟨1⟩"],
  ])("%s", (markup, text) => {
    expect(plainText(markup)).toBe(text);
  });
});
