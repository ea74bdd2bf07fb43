import { err, ok, type Result } from "@/lib/result";

const longest = 24;

/**
 * What nobody sees: control, format and unassigned characters, fillers and blanks that count as letters or symbols. What
 * makes one picture of several, or a picture of a sign, stays beside pictures.
 */
const invisible =
  /(?<!\p{Extended_Pictographic}\uFE0F?)\u200d|(?<!\p{Extended_Pictographic})\uFE0F(?!\u20E3)|(?![\u200d\uFE0F])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{DI}\u2800]/gu;

/**
 * A name fit to be shown to a class: NFKC, single spaces, no control, bidirectional or zero-width characters, at
 * most two combining marks in a row (no stacks that climb out of their line), 1 to 24 characters as a reader
 * counts them. The error is a sentence for the person who typed it.
 */
export function readNickname(text: string): Result<string, string> {
  const name = cleanName(text);
  const length = [...new Intl.Segmenter().segment(name)].length;
  if (name === "") return err("Type a name: your instructor sees it beside your answers.");
  if (length > longest) return err(`This name has ${length} characters; up to ${longest} fit.`);
  return ok(name);
}

/** A name as it may be shown, of whatever length up to 400; empty where nothing in it can be seen. */
export function cleanName(text: string): string {
  const name = text
    .slice(0, 400)
    .normalize("NFKC")
    .replace(invisible, "")
    // What joined a picture that is not assigned, and is gone.
    .replace(invisible, "")
    // What stood between a letter and its accent is gone.
    .normalize("NFKC")
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    .replace(/\s+/gu, " ")
    // A mark at the start would sit on what stands before the name.
    .replace(/^[\p{M} ]+/u, "")
    .trimEnd();
  return /[\p{L}\p{N}\p{S}\p{P}]/u.test(name) ? name : "";
}

/** A name of any length in as many characters as a typed one may have. */
export function shortName(name: string): string {
  const characters = [...new Intl.Segmenter().segment(name)];
  if (characters.length <= longest) return name;
  return `${characters
    .slice(0, longest - 1)
    .map(({ segment }) => segment)
    .join("")
    .trimEnd()}…`;
}
