const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/**
 * What makes a spreadsheet read a cell as a formula, behind any blanks: also the full-width forms, which it folds.
 * Apostrophes before it count as blanks do, so that ours can be taken off again without a doubt.
 */
const formula = /^'*\s*[=+\-@\t\r\n\0＝＋－＠]/u;

/**
 * A cell of text that no spreadsheet will run, whoever typed it: an apostrophe before anything that could begin a
 * formula. Plain numbers stay numbers, -14 and -0.5 too. Nothing is lost: where an apostrophe is followed by what would
 * itself have been given one, it is ours.
 */
export function spreadsheetSafe(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}
