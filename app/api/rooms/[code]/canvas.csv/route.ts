import { withCanvasColumn } from "@/lib/review/canvas-column";
import { columnTitle } from "@/lib/review/gradebook-column";
import { writeGradebook } from "@/lib/review/gradebook-file";
import type { Download, NoDownload, RoomContext } from "../download";
import { type GradeSources, gradeFile, inOnePiece } from "../grade-file";

/** The class list as it was uploaded, with the points of this room as one more column. */
export function GET(request: Request, context: RoomContext): Promise<Response> {
  return gradeFile(request, context, canvasFile);
}

function canvasFile({ room, list, column, pointsPossible }: GradeSources): Download | NoDownload {
  const { file } = list.roster;
  if (file.format !== "canvas") return { status: 409, sentence: notCanvas };
  const added = { title: columnTitle(room), pointsPossible, points: column };
  const book = withCanvasColumn({ file, rows: list.rows }, added);
  const text = writeGradebook(book.file, book.rows);
  return { name: "canvas.csv", type: "text/csv", pieces: inOnePiece(text, book.rows.length) };
}

const notCanvas =
  "The class list of this room is no export of Canvas. Export the gradebook in Canvas, choose that file as the class list, then download again.";
