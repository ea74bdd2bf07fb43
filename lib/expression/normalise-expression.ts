import { type NormalisedLine, normaliseLine } from "@/lib/grading/normalise";

const lowered = "₀₁₂₃₄₅₆₇₈₉₍₎";
const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻";
const rowOf = { _: lowered, "^": raised } as const;
const plain = "0123456789()+-";
const primes = "'\u2019\u2032\u2018\u00B4\u02B9\u02BC`";
const doublePrime = "\u2033";
const mathLetter = /^[\u{1D400}-\u{1D7FF}\u210A-\u2134]$/u;

/**
 * What phones, keyboards and copied formulae put for the signs of a symbolic answer, as ASCII that knows its places:
 * W₂₁⁽²⁾ becomes W_21^(2), primes of all kinds ', 𝑊 and Ｗ become W, ½ becomes {1/2}; the rest is as for numbers
 * (`normaliseLine`). Runs of spaces become one, so that no later pattern can be made to backtrack.
 */
export function normaliseExpression(text: string): NormalisedLine {
  let line = "";
  const at: number[] = [];
  let index = 0;
  let script: "_" | "^" | null = null;
  for (const character of text) {
    const next = scriptOf(character);
    let piece = next === null ? plainOf(character) : unscripted(character, next);
    if (next !== null && next !== script) piece = `${next}${piece}`;
    if (piece !== "") script = next;
    if (piece === " " && line.endsWith(" ")) piece = "";
    for (let unit = 0; unit < piece.length; unit++) at.push(index);
    line += piece;
    index += character.length;
  }
  return { text: line, at: [...at, index] };
}

function scriptOf(character: string): "_" | "^" | null {
  if (lowered.includes(character)) return "_";
  return raised.includes(character) ? "^" : null;
}

function unscripted(character: string, script: "_" | "^"): string {
  return plain.charAt(rowOf[script].indexOf(character));
}

function plainOf(character: string): string {
  if (primes.includes(character)) return "'";
  if (/^[!-~]$/.test(character)) return character;
  if (character === doublePrime) return "''";
  const compatible = character.normalize("NFKC");
  if (mathLetter.test(character)) return compatible;
  // Kept together, so that 2½ is not 2·1/2 and x/½ not x/1/2.
  if (/^\d+⁄\d+$/.test(compatible)) return `{${compatible.replace("⁄", "/")}}`;
  return normaliseLine(character).text;
}
