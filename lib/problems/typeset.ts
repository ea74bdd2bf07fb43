import katex from "katex";
import { type Html, html } from "@/lib/ids";
import type { Markup } from "./question";

/**
 * Our own markup as HTML: text escaped, TeX between dollar signs set by KaTeX with MathML beside it for screen readers.
 * Throws on TeX that KaTeX refuses and on a lone dollar sign: content is ours, so that is a bug, found when a question
 * is built. The result needs KaTeX's style sheet; it holds no script and no link.
 */
export function typeset(markup: Markup): Html {
  const pieces = markup.split("$");
  if (pieces.length % 2 === 0) throw new Error(`A dollar sign is not closed in: ${markup}`);
  return html(pieces.map((piece, i) => (i % 2 === 0 ? escapeHtml(piece) : render(piece, false))).join(""));
}

/** TeX without dollar signs as a block of its own. */
export function typesetDisplay(tex: string): Html {
  return html(render(tex, true));
}

function render(tex: string, displayMode: boolean): string {
  return katex.renderToString(tex, {
    displayMode,
    output: "htmlAndMathml",
    throwOnError: true,
    trust: false,
    strict: "error",
  });
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
