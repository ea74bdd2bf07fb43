const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** What makes a spreadsheet read a cell as a formula, behind any blanks: also the full-width forms, which it folds. */
const formula = /^\s*[=+\-@\t\r\n\0＝＋－＠]/u;

/**
 * A cell of text that no spreadsheet will run, whoever typed it: an apostrophe before anything that could begin a
 * formula. Plain numbers stay numbers, -14 and -0.5 too.
 */
export function spreadsheetSafe(text: string): string {
  if (plainNumber.test(text)) return text;
  return formula.test(text) ? `'${text}` : text;
}
