import type { ParticipantId } from "@/lib/ids";
import { spacedCode } from "@/lib/room/join-code";
import type { Room } from "@/lib/room/room";
import { toHundredths } from "./participation";

/** What a student of the class list gets who never joined: no points, or no entry at all. */
export const absences = ["empty", "zero"] as const;
export type Absence = (typeof absences)[number];

/** How the grades of a room are called in a gradebook: `Backpoll: Lecture 13 (KVX7RD)`. */
export function columnTitle({ title, code }: Pick<Room, "title" | "code">): string {
  // Canvas takes a number in brackets at the end for the id of an assignment that it has.
  return `Backpoll: ${title} (${/^\d+$/.test(code) ? spacedCode(code) : code})`;
}

/**
 * The points of every row of a class list; null is an empty cell. A student who had several seats has the points of the
 * best of them.
 */
export function pointsByRow(
  rows: number,
  /** The rows that are a student's: a list may have others, such as Canvas's test student. */
  students: readonly number[],
  /** Which row each matched seat is. */
  matches: ReadonlyMap<ParticipantId, number>,
  points: ReadonlyMap<ParticipantId, number>,
  absence: Absence,
): readonly (number | null)[] {
  const best = new Map<number, number>();
  for (const [seat, row] of matches) {
    const earned = points.get(seat);
    if (earned !== undefined) best.set(row, Math.max(best.get(row) ?? 0, earned));
  }
  const absent = new Map(absence === "zero" ? students.map((row) => [row, 0]) : []);
  return Array.from({ length: rows }, (_, row) => best.get(row) ?? absent.get(row) ?? null);
}

/** Points as gradebooks take them: at most two decimals, 7 and not 7.00. */
export function pointsText(points: number | null): string {
  return points === null ? "" : `${toHundredths(points)}`;
}
