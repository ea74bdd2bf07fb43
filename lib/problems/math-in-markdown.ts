import type { MarkdownIt, StateInline } from "markdown-it";

/**
 * $TeX$ in a line and $$TeX$$ as a block of its own, as pandoc reads them: no space within the signs, no digit behind the
 * last, so that “$5 and $6” are prices. \$ is a dollar sign.
 */
export function mathInMarkdown(parser: MarkdownIt, setTex: (tex: string, display: boolean) => string): void {
  const rule = (state: StateInline, silent: boolean): boolean => {
    const found = mathAt(state.src, state.pos, state.posMax);
    if (found === null) return false;
    if (!silent) {
      const token = state.push("math", "", 0);
      token.content = found.tex;
      token.block = found.display;
    }
    state.pos = found.end;
    return true;
  };
  // Before emphasis and escapes: what stands between the signs is TeX.
  parser.inline.ruler.before("escape", "math", rule);
  parser.renderer.rules.math = (tokens, index) => {
    const token = tokens[index];
    return token ? setTex(token.content, token.block) : "";
  };
}

interface FoundMath {
  readonly tex: string;
  readonly display: boolean;
  /** Where the text goes on. */
  readonly end: number;
}

/** The formula that begins at a place; null where none does. */
export function mathAt(source: string, start: number, end: number): FoundMath | null {
  if (source[start] !== "$") return null;
  const display = source[start + 1] === "$";
  const from = start + (display ? 2 : 1);
  const sign = display ? "$$" : "$";
  for (let at = source.indexOf(sign, from); at >= 0 && at < end; at = source.indexOf(sign, at + 1)) {
    if (isEscaped(source, at)) continue;
    const tex = source.slice(from, at);
    if (tex.trim() === "") return null;
    const after = at + sign.length;
    if (!display && (/^\s|\s$/.test(tex) || /^\d/.test(source.slice(after, after + 1)))) return null;
    return { tex: tex.trim(), display, end: after };
  }
  return null;
}

function isEscaped(source: string, at: number): boolean {
  let slashes = 0;
  while (source[at - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}
