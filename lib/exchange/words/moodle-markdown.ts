import { mathAt } from "@/lib/problems/math-in-markdown";

/** What Moodle's Markdown would read within a formula, and what its HTML would. */
const special = /[\\`*_{}()[\]|]/g;

/**
 * Our Markdown as Moodle's: $x_1$ becomes \\(x\_1\\) and $$…$$ becomes \\[…\\], with the TeX escaped, since Moodle reads
 * Markdown before formulae. The inverse is `fromMoodleMarkdown`.
 */
export function toMoodleMarkdown(markdown: string): string {
  let written = "";
  for (let at = 0; at < markdown.length; ) {
    const math = mathAt(markdown, at, markdown.length);
    const step = math ? math.end : endOfPlain(markdown, at);
    const tex = math?.tex.replace(special, "\\$&").replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    written += math ? (math.display ? `\\\\[${tex}\\\\]` : `\\\\(${tex}\\\\)`) : markdown.slice(at, step);
    at = step;
  }
  return written;
}

/** Moodle's Markdown as ours: \\(…\\) as Moodle reads it, and \(…\) as people write it, are $…$; \[…\] likewise $$…$$. */
export function fromMoodleMarkdown(markdown: string): string {
  return markdown
    .replace(inline, (_, tex: string) => `$${unescaped(tex).trim()}$`)
    .replace(display, (_, tex: string) => `$$${unescaped(tex).trim()}$$`)
    .replace(asWritten, (whole, open: string, tex: string, close: string) => {
      if (tex.includes("$") || (open === "(") !== (close === ")")) return whole;
      return open === "(" ? `$${tex.trim()}$` : `$$${tex.trim()}$$`;
    });
}

/** In steps of an escaped sign, an escaped backslash that neither opens nor closes, or any other character. */
const inline = /\\\\\(((?:\\[^\\]|\\\\(?![()])|[^\\])*)\\\\\)/g;
const display = /\\\\\[((?:\\[^\\]|\\\\(?![[\]])|[^\\])*)\\\\\]/g;
const asWritten = /(?<!\\)\\([([])((?:(?!\\[([\])])[\s\S])*)\\([)\]])/g;

function unescaped(tex: string): string {
  return tex.replace(
    /\\([\\`*_{}()[\]|])|&(lt|amp);/g,
    (_, sign: string | undefined, entity: string) => sign ?? (entity === "lt" ? "<" : "&"),
  );
}

/** Behind an escaped sign, a span of code, or one character. */
function endOfPlain(markdown: string, at: number): number {
  if (markdown.charAt(at) === "\\") return at + 2;
  const [ticks] = /^`+/.exec(markdown.slice(at, at + 20)) ?? [];
  if (ticks === undefined) return at + 1;
  const close = markdown.indexOf(ticks, at + ticks.length);
  return close === -1 ? at + ticks.length : close + ticks.length;
}
