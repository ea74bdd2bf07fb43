import { mathAt } from "@/lib/problems/math-in-markdown";

/** Words between formulae, or one formula without its signs. */
export type Piece = { readonly text: string } | { readonly tex: string; readonly display: boolean };

const signs = [
  { open: "\\(", close: "\\)", display: false },
  { open: "\\[", close: "\\]", display: true },
  // In Moodle they stand within sentences.
  { open: "$$", close: "$$", display: false },
] as const;

/** Cuts words at their formulae: \(…\), \[…\], $$…$$ and, as our own Markdown has it, $…$. In time proportional to the length. */
export function piecesOf(text: string): readonly Piece[] {
  const last = new Map(signs.map(({ close }) => [close, text.lastIndexOf(close)]));
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = nextSign(text, 0); at !== -1; ) {
    const sign = signs.find(
      ({ open, close }) => text.startsWith(open, at) && (last.get(close) ?? -1) > at + 1,
    );
    const end = sign ? text.indexOf(sign.close, at + 2) : -1;
    const inline = sign ? null : mathAt(text, at, text.length);
    const found = sign
      ? { tex: text.slice(at + 2, end).trim(), display: sign.display, end: end + 2 }
      : inline;
    if (found === null || found.end < at || found.tex === "" || (sign && found.tex.includes("$"))) {
      at = nextSign(text, at + 1);
      continue;
    }
    pieces.push({ text: text.slice(from, at) }, { tex: found.tex, display: found.display });
    from = found.end;
    at = nextSign(text, from);
  }
  return [...pieces, { text: text.slice(from) }];
}

/** A formula as our Markdown writes it, with a space where it would not be read as one. */
export function inDollars(tex: string, display: boolean, after: string): string {
  if (display) return `$$${tex}$$`;
  return /^\d/.test(after) ? `$${tex}$ ` : `$${tex}$`;
}

function nextSign(text: string, from: number): number {
  const [dollar, slash] = [text.indexOf("$", from), text.indexOf("\\", from)];
  return dollar === -1 || slash === -1 ? Math.max(dollar, slash) : Math.min(dollar, slash);
}
