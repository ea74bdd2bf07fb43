import type { Words } from "@/lib/problems/question";
import { wordsText } from "@/lib/problems/words";

/**
 * Our markup for a terminal: the TeX between dollar signs as a line of text, W_{21}^{(2)} as W_21^(2), \tfrac{3}{2} as
 * 3/2, \partial as ∂. Made for the TeX that our own sentences use; what it does not know keeps its name.
 */
export function plainText(words: Words): string {
  return wordsText(words)
    .split("$")
    .map((piece, i) => (i % 2 === 0 ? piece : plainTex(piece)))
    .join("");
}

/** One formula as a line of text. */
export function plainTex(tex: string): string {
  const flat = layout.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), tex);
  return unwrapped(flat)
    .replace(/\\([a-zA-Z]+) ?/g, (_, name: string) => names[name] ?? name)
    .replace(/([_^])\{([^{}]*)\}/g, "$1$2")
    .replace(/[{}]/g, "")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** What only places things on the page. Matrices become [1 2; 3 4]. */
const layout: readonly (readonly [RegExp, string])[] = [
  [/\\begin\{array\}\{[^{}]*\}/g, ""],
  [/\\hline */g, ""],
  [/\\begin\{[pb]?matrix\}/g, "["],
  [/\\end\{[pb]?matrix\}/g, "]"],
  [/\\(?:begin|end)\{[a-z]+\*?\}/g, ""],
  [/\\\\(?:\[[^\]]*\])? *& *=|& *=/g, " = "],
  [/\\\\(?:\[[^\]]*\])?/g, "; "],
  [/ *& */g, " "],
  [/\\(?:left|right|[bB]igg?[lr]?)(?![a-zA-Z])/g, ""],
  [/\\[,;:!> ]/g, " "],
  [/\\[dt]?frac ?([0-9a-z]) ?([0-9a-z])/g, "$1/$2"],
];

const group = "\\{((?:[^{}]|\\{[^{}]*\\})*)\\}";
const fraction = new RegExp(`\\\\[dt]?frac${group}${group}`);
const wrapper = new RegExp(
  `\\\\(?:mathrm|text|textbf|operatorname|mathbf|vec|hat|boxed|bcancel|cancel|mathbb|mathsf)(?: ?([a-zA-Z0-9])(?![a-zA-Z])|${group})`,
);

/** Fractions and what is set in another type, from the outside in, since they stand inside each other. */
function unwrapped(tex: string): string {
  let text = tex;
  for (let before = ""; before !== text; ) {
    before = text;
    text = text
      .replace(fraction, (_, over: string, under: string) => `${bracketed(over)}/${bracketed(under)}`)
      .replace(
        wrapper,
        (_, letter: string | undefined, inside: string | undefined) => letter ?? inside ?? "",
      );
  }
  return text;
}

const names: Readonly<Record<string, string>> = {
  partial: "∂",
  ell: "ℓ",
  sigma: "σ",
  eta: "η",
  lambda: "λ",
  nabla: "∇",
  sum: "Σ",
  cdot: "·",
  times: " × ",
  approx: "≈",
  le: "≤",
  leq: "≤",
  ge: "≥",
  geq: "≥",
  ne: "≠",
  neq: "≠",
  in: "∈",
  to: "→",
  dots: "…",
  ldots: "…",
  cdots: "…",
  infty: "∞",
  langle: "⟨",
  rangle: "⟩",
  lVert: "‖",
  rVert: "‖",
  Vert: "‖",
  quad: " ",
  qquad: " ",
  top: "T",
  mid: "|",
  ln: "ln ",
  log: "log ",
  tanh: "tanh",
};

function bracketed(piece: string): string {
  return /^[-\w∂^()\\{}' .]*$/.test(piece) && !/\d +\d|[^^_{(]-/.test(piece) ? piece : `(${piece})`;
}
