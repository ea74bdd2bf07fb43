import { turnTaker } from "@/app/console/exports/turns";
import type { StoredSubmission } from "@/lib/room/submission";
import type { Piece } from "./stream";

/** Answers as text, page by page. `written` gives the text of one answer, or null where it is left out. */
export async function* submissionPieces(
  pages: AsyncIterable<readonly StoredSubmission[]>,
  written: (submission: StoredSubmission) => string | null,
): AsyncGenerator<Piece, void> {
  const takeTurn = turnTaker();
  for await (const page of pages) {
    const lines: string[] = [];
    for (const submission of page) {
      const line = written(submission);
      if (line !== null) lines.push(line);
      await takeTurn();
    }
    yield { text: lines.join(""), rows: lines.length };
  }
}
