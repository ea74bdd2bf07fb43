import { err } from "@/lib/result";
import type { ImportReply } from "./import-reply";

interface Wanted {
  /** Not only looked at. */
  readonly keep: boolean;
  /** The deck that takes the questions; null for one of their own. */
  readonly into: string | null;
}

/** Has a file read, and kept where that is wanted. */
export async function sendImport(file: File, { keep, into }: Wanted): Promise<ImportReply> {
  const query = new URLSearchParams({
    name: file.name,
    ...(keep ? { keep: "yes" } : {}),
    ...(into === null ? {} : { into }),
  });
  try {
    const response = await fetch(`/decks/import/read?${query}`, { method: "POST", body: file });
    if (response.ok) return await response.json();
  } catch {
    // Said below, as for any other answer that is none.
  }
  return err(
    "The server could not read it. Check the connection, or choose a smaller file, and try it again.",
  );
}
