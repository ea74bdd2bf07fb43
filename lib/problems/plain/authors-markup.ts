import type { Markup } from "@/lib/problems/question";
import { typeset } from "@/lib/problems/typeset";

/**
 * A few words of a person as our own markup: with their formulae where these can be set, else as they stand, with a sign
 * that looks like the dollar's.
 */
export function authorsMarkup(text: string): Markup {
  try {
    typeset(text);
    return text;
  } catch {
    return text.replaceAll("$", "＄");
  }
}
