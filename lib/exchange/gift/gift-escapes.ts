import { toMoodleMarkdown } from "../words/moodle-markdown";
import { writtenBreak } from "../words/moodle-words";

const signs = "~=#{}:";
/** Private characters that stand for escaped signs while a question is cut at those that are not. */
const firstPlace = 0xe001;

/** \~ \= \# \{ \} \: \n and \\ out of the way, as Moodle does it; any other backslash is one. */
export function hideEscapes(text: string): string {
  return text.replace(/\\([~=#{}:n\\])/g, (_, sign: string) => {
    if (sign === "\\") return "\\";
    return sign === "n" ? writtenBreak : String.fromCharCode(firstPlace + signs.indexOf(sign));
  });
}

/** The signs themselves again; breaks stay marked as written ones. */
export function showEscapes(text: string): string {
  return text.replace(/[\uE001-\uE006]/g, (place) => signs.charAt(place.charCodeAt(0) - firstPlace));
}

/** Words that Moodle reads as they are. The inverse of `hideEscapes` and `showEscapes` together. */
export function giftEscaped(text: string): string {
  return text.replace(/[~=#{}:\\]/g, "\\$&").replaceAll("\n", "\\n");
}

/** Our Markdown within a question whose words are Markdown; said so again where they could be taken for something else. */
export function giftMarkdown(markdown: string): string {
  const words = giftEscaped(toMoodleMarkdown(markdown));
  return /^[[%]/.test(words) ? `[markdown]${words}` : words;
}
