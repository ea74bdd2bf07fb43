import { err, ok, type Result } from "@/lib/result";

/** A hall of 2,000 with a hundred columns; read in a few hundredths of a second, beside a running lecture. */
export const largestBytes = 2_000_000;

const asCsv = "Save it as “CSV UTF-8 (comma delimited)” and choose that file.";

/** The text of an uploaded file, its byte order mark still in front; a sentence for people where it is none we read. */
export function readText(upload: Uint8Array | string): Result<string, string> {
  if (upload.length > largestBytes)
    return err(
      "The file is larger than 2 MB. A class list is much smaller: check that it is the right file.",
    );
  if (typeof upload === "string") return checkText(upload);
  if (startsWith(upload, [0x50, 0x4b, 3, 4]) || startsWith(upload, [0xd0, 0xcf, 0x11, 0xe0]))
    return err(`This is a spreadsheet, not a CSV file. ${asCsv}`);
  if (startsWith(upload, [0xff, 0xfe]) || startsWith(upload, [0xfe, 0xff]))
    return err(`The file is in UTF-16, and only UTF-8 can be read without guessing. ${asCsv}`);
  try {
    return checkText(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(upload));
  } catch {
    return err(`The file is not in UTF-8, so its accents would be lost. ${asCsv}`);
  }
}

function checkText(text: string): Result<string, string> {
  if (text.includes("\0")) return err(`The file holds bytes that are no text. ${asCsv}`);
  return ok(text);
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}
