import { err, ok, type Result } from "@/lib/result";

/** With its pictures; without them 2 MB are the most. */
export const largestFile = 20_000_000;
const largestText = 2_000_000;

/** The text of a deck's file without a byte order mark; a sentence where it is none that we read. */
export function readBytes(bytes: Uint8Array): Result<string, string> {
  if (bytes.length === 0) return err("The file is empty.");
  if (bytes.length > largestFile)
    return err("The file is larger than 20 MB. Split the deck, or take pictures out of it.");
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return err(
      "This is a spreadsheet, a document or an archive. Save a table as “CSV UTF-8”, or unpack it, and choose that file.",
    );
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
    return err("The file is in UTF-16, and only UTF-8 can be read without guessing. Save it as UTF-8.");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? err("The file holds bytes that are no text.") : ok(text);
  } catch {
    return err("The file is not in UTF-8, so its accents would be lost. Save it as UTF-8.");
  }
}

/** JSON alone can hold pictures, and says itself what is too large. */
export function isTooLongFor(text: string, format: "json" | "gift" | "csv"): boolean {
  return format !== "json" && text.length > largestText;
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}
