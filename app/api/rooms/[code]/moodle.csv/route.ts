import { columnTitle } from "@/lib/review/gradebook-column";
import { moodleGrades } from "@/lib/review/moodle-grades";
import type { Download, NoDownload, RoomContext } from "../download";
import { type GradeSources, gradeFile, inOnePiece } from "../grade-file";

/**
 * Grades for Moodle's import: `student` is the column of the class list that says who, from 0, and `grade` what the
 * column of the grades is called.
 */
export function GET(request: Request, context: RoomContext): Promise<Response> {
  return gradeFile(request, context, moodleFile);
}

function moodleFile({ room, list, column, params }: GradeSources): Download | NoDownload {
  const { header } = list.roster.file;
  const student = params.get("student") ?? "";
  const identifier = /^\d+$/.test(student) ? Number(student) : -1;
  if (header[identifier] === undefined) return { status: 400, sentence: noColumn };
  const gradeName = params.get("grade")?.trim() || columnTitle(room);
  const { lines, written } = moodleGrades(header, list.rows, column, { identifier, gradeName });
  return { name: "moodle.csv", type: "text/csv", pieces: inOnePiece(lines.join(""), written) };
}

const noColumn = "Choose the column of the class list by which Moodle knows a student, then download again.";
