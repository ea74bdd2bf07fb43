import { inTurns } from "@/db/in-turns";
import type { StoredSubmission } from "@/lib/room/submission";
import type { Turns } from "@/lib/turns";
import type { Piece } from "./stream";

/** The text of one answer, or null where it is left out. */
type Written = (submission: StoredSubmission) => string | null;

/** Answers as text, page by page, in turns with the lecture that may be running. */
export async function* submissionPieces(
  pages: AsyncIterable<readonly StoredSubmission[]>,
  written: Written,
): AsyncGenerator<Piece, void> {
  for await (const page of pages) yield await inTurns(pieceOf(page, written));
}

function* pieceOf(page: readonly StoredSubmission[], written: Written): Turns<Piece> {
  let [text, rows] = ["", 0];
  for (const submission of page) {
    const line = written(submission);
    if (line !== null) {
      text += line;
      rows += 1;
    }
    yield;
  }
  return { text, rows };
}
