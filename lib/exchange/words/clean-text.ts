/**
 * What is not seen and would make words look like others: control characters, marks that turn the direction of writing
 * round, byte order marks within, and the private characters that reading itself uses.
 */
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\uE000-\uE0FF]/gu;

/** Words of a file without what cannot be seen in them; tabs and line feeds stay. */
export function cleanText(text: string, lost: Set<string>): string {
  const cleaned = text.replace(unseen, (character) => ("\t\n".includes(character) ? character : ""));
  if (cleaned !== text) lost.add("Control characters, which cannot be seen, were left out.");
  return cleaned;
}
