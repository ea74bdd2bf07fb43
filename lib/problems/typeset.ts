import katex from "katex";
import { type Html, html } from "@/lib/ids";
import type { Markdown, QuestionImage, Words } from "./question";
import { markdownSetter } from "./typeset-markdown";
import { isMarkdown } from "./words";

/**
 * Our own markup as HTML: text escaped, TeX between dollar signs set by KaTeX with MathML beside it for screen readers.
 * Throws on TeX that KaTeX refuses and on a lone dollar sign: content is ours, so that is a bug, found when a question
 * is built; what a person wrote is tried then (`texProblem`). The result needs KaTeX's style sheet; it holds no script.
 */
export function typeset(words: Words): Html {
  return isMarkdown(words) ? typesetMarkdown(words) : html(typesetMarkup(words));
}

function typesetMarkup(markup: string): string {
  const pieces = markup.split("$");
  if (pieces.length % 2 === 0) throw new Error(`A dollar sign is not closed in: ${markup}`);
  const [first = "", ...rest] = pieces;
  const formulae = rest.flatMap((tex, i) => (i % 2 === 0 ? formulaAndText(tex, rest[i + 1] ?? "") : []));
  return escapeHtml(first) + formulae.join("");
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

const person = markdownSetter(render);

/** One paragraph stays in its line, as our own sentences do: it may stand in a heading or in an option. */
function typesetMarkdown({ markdown, image }: Markdown): Html {
  const block = person.block(markdown).trim();
  const [, only] = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(block) ?? [];
  if (only !== undefined && !image) return html(only);
  const words = block && `<div class="written">${block}</div>`;
  return html(words + (image ? imageHtml(image) : ""));
}

/** How many times larger than it was made a picture may be shown. */
const mostMagnified = 2;

/** As wide as there is room, and as high as leaves some for what is asked, unless the page says how high. */
function imageHtml({ id, text, width, height }: QuestionImage): string {
  const wide = `calc(var(--picture-height, 18em) * ${(width / height).toFixed(4)})`;
  const style = `width:min(100%, ${mostMagnified * width}px, ${wide})`;
  return `<img class="picture" src="/images/${escapeHtml(id)}" alt="${escapeHtml(text)}" width="${width}" height="${height}" decoding="async" style="${style}">`;
}

/** Why the TeX in a person's words cannot be set, as KaTeX says it; null where it can. */
export function texProblem(words: Markdown): string | null {
  try {
    typesetMarkdown(words);
    return null;
  } catch (error) {
    if (error instanceof katex.ParseError) return error.rawMessage;
    throw error;
  }
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
