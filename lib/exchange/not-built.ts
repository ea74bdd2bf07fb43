/**
 * Why a question cannot be built, as one sentence: what a family says itself, or where parameters do not fit its schema (as
 * z.prettifyError writes it, a line for each problem).
 */
export function notBuilt(error: string): string {
  const [, message, place] = /^✖ ([^\n]*)(?:\n\s*→ at (\S+))?/.exec(error) ?? [];
  if (message === undefined) return ended(`It cannot be built: ${error.replace(/\s+/g, " ").trim()}`);
  const words = message
    .replace(/^Invalid input: /, "")
    .replace("received undefined", "found nothing")
    .replace("received", "found");
  return ended(`It cannot be built, since its parameters do not fit${place ? ` at ${place}` : ""}: ${words}`);
}

function ended(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
