/** A line of plain ASCII, where each character knows its place in the student's text. */
export interface NormalisedLine {
  readonly text: string;
  /** at[i] is the index in the student's text of what became text[i]; at[text.length] is the end. */
  readonly at: readonly number[];
}

const minusLookAlikes = "\u2212\u2010\u2011\u2012\u2013\u2014\u2015\uFE58\uFE63\uFF0D";
const timesLookAlikes = "×·⋅∙•∗";
const barLookAlikes = "÷⁄∕";
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const invisible = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/;

/**
 * Maps what phones and keyboards put for digits and signs to ASCII: minus and times look-alikes, full-width forms, odd
 * spaces, raised digits (10⁻³ becomes 10^-3) and one-character fractions (½ becomes {1/2}, so that 1½ stays a mixed
 * number and ¾² is not 3/4²). Anything else is kept, to be refused by name.
 */
export function normaliseLine(text: string): NormalisedLine {
  let line = "";
  const at: number[] = [];
  let index = 0;
  let raised = false;
  for (const character of text) {
    const exponent = raisedDigit(character);
    const plain = exponent === null ? plainOf(character) : `${raised ? "" : "^"}${exponent}`;
    raised = exponent !== null;
    for (let unit = 0; unit < plain.length; unit++) at.push(index);
    line += plain;
    index += character.length;
  }
  return { text: line, at: [...at, index] };
}

function raisedDigit(character: string): string | null {
  if (character === "⁻") return "-";
  if (character === "⁺") return "+";
  const digit = superscripts.indexOf(character);
  return digit < 0 ? null : `${digit}`;
}

function plainOf(character: string): string {
  if (minusLookAlikes.includes(character)) return "-";
  if (timesLookAlikes.includes(character)) return "*";
  if (barLookAlikes.includes(character)) return "/";
  if (character === "ˆ") return "^";
  if (invisible.test(character)) return "";
  if (/\s/.test(character)) return " ";
  const compatible = character.normalize("NFKC");
  if (/^\d+⁄\d+$/.test(compatible)) return `{${compatible.replace("⁄", "/")}}`;
  // Only one-for-one: NFKC also turns ㉑ into 21 and ₂ into 2, which nobody means as digits of a number.
  return /^[\uFF01-\uFF5E]$|^\p{Nd}$/u.test(character) && compatible.length === 1 ? compatible : character;
}
