import type { PartId, ParticipantId } from "@/lib/ids";
import type { StoredVerdict } from "@/lib/room/submission";
import { atOnce, type Turns } from "@/lib/turns";
import { firstAndLast } from "./last-answers";
import { askedPartsOf, type ReviewRecords } from "./records";

/** How one student did in one part: the counted answer of the first and of the last round that the student answered. */
export interface GridCell {
  readonly part: PartId;
  /** Null where no answer counts. */
  readonly first: StoredVerdict | null;
  readonly last: StoredVerdict | null;
}

/** One student of a room, part by part. */
export interface GridRow {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly section: string | null;
  readonly answered: number;
  /** Sum of the scores of the last rounds, 0 … the number of parts. */
  readonly score: number;
  readonly cells: readonly GridCell[];
}

/** Every student of a room, also who answered nothing, by name; one cell per asked part, in the order of the deck. */
export function studentGrid(
  records: ReviewRecords,
  sectionOf?: (id: ParticipantId) => string | null,
): readonly GridRow[] {
  return atOnce(studentGridInTurns(records, sectionOf));
}

/** The same, in turns. */
export function* studentGridInTurns(
  { room, participants, submissions }: ReviewRecords,
  sectionOf: (id: ParticipantId) => string | null = () => null,
): Turns<readonly GridRow[]> {
  const parts = askedPartsOf(room);
  const answers = yield* firstAndLast(submissions);
  const rows: GridRow[] = [];
  for (const { id, name } of participants) {
    yield;
    const own = answers.get(id);
    const given = parts.flatMap((part) => own?.get(part) ?? []);
    rows.push({
      ...{ participantId: id, name, section: sectionOf(id), answered: given.length },
      score: given.reduce((sum, { last }) => sum + last.standing.score, 0),
      cells: parts.map((part) => {
        const answer = own?.get(part);
        const [first = null, last = null] = [answer?.first.standing.verdict, answer?.last.standing.verdict];
        return { part, first, last };
      }),
    });
  }
  // As localeCompare "en" orders them, which would look up its rules for every pair.
  const { compare } = new Intl.Collator("en");
  return rows.sort((a, b) => compare(a.name, b.name));
}
