import type { ParticipantId } from "@/lib/ids";
import type { GridRow } from "@/lib/review/student-grid";
import type { Participant } from "@/lib/room/submission";

/**
 * The rows under the names they are to have. Hidden, they are "Student 1, 2, …" in the order in which they joined, which
 * says nothing of their names; a number stays with its student whatever is filtered.
 */
export function namedRows(
  rows: readonly GridRow[],
  participants: readonly Pick<Participant, "id">[],
  hidden: boolean,
): readonly GridRow[] {
  if (!hidden) return rows;
  const places = new Map<ParticipantId, number>(participants.map(({ id }, index) => [id, index + 1]));
  const place = ({ participantId }: GridRow) => places.get(participantId) ?? 0;
  return rows
    .toSorted((a, b) => place(a) - place(b))
    .map((row) => ({ ...row, name: `Student ${place(row)}` }));
}
