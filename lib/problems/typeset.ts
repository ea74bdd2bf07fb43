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
  const [first = "", ...rest] = pieces;
  const formulae = rest.flatMap((tex, i) => (i % 2 === 0 ? formulaAndText(tex, rest[i + 1] ?? "") : []));
  return html(escapeHtml(first) + formulae.join(""));
}

/** Longer formulae may have to break, and then at a relation of theirs. */
const shortTex = 32;

/** A formula and the text after it. A mark right after a short formula stays on its line: a browser would part them. */
function formulaAndText(tex: string, text: string): string {
  const mark = tex.length <= shortTex ? (/^[,.;:?!)]+/.exec(text)?.[0] ?? "") : "";
  const formula = render(tex, false);
  const kept = mark === "" ? formula : `<span style="white-space:nowrap">${formula}${mark}</span>`;
  return kept + escapeHtml(text.slice(mark.length));
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
    // Far above what our own formulae need: a macro that calls itself, or a rule a mile wide, comes to an end.
    maxExpand: 200,
    maxSize: 20,
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
