import type { ParticipantId } from "@/lib/ids";
import { once } from "@/lib/once";
import type { RosterStudent } from "./roster-student";
import { studentsByName } from "./student-names";

/** Why a seat is proposed to be somebody: it was saved so, it is spelt alike, or it resembles. */
export type MatchReason = "saved" | "sameName" | "similarName";

/** Whom of a class list a seat may be. */
export interface SeatProposal {
  readonly id: ParticipantId;
  /** As the student joined. */
  readonly name: string;
  /** The row that is proposed; null where none or several could be meant. */
  readonly row: number | null;
  readonly reason: MatchReason | null;
  /** All rows that could be meant: with none of them `row` is null, and with several. */
  readonly candidates: readonly number[];
}

/** Proposes for each seat who of the list sits there, by name, alias, login or id; what was saved stays. */
export function proposeMatching(
  seats: readonly { readonly id: ParticipantId; readonly name: string }[],
  students: readonly RosterStudent[],
  saved: ReadonlyMap<ParticipantId, number>,
): readonly SeatProposal[] {
  const same = studentsByName(students);
  const similar = once(() => studentsByName(students, looseName));
  return seats.map(({ id, name }) => {
    const row = saved.get(id);
    if (row !== undefined) return { id, name, row, reason: "saved", candidates: [row] };
    const exact = same(name);
    const found = exact.length > 0 ? exact : similar()(name);
    const candidates = found.map((student) => student.row);
    const only = candidates.length === 1 ? (candidates[0] ?? null) : null;
    const reason = exact.length > 0 ? "sameName" : "similarName";
    return { id, name, row: only, reason: only === null ? null : reason, candidates };
  });
}

/**
 * A name without what people leave out when they type it on a phone: accents, the order of its parts, hyphens and
 * apostrophes, and the e of ä written as ae.
 */
export function looseName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLocaleLowerCase("en")
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("ł", "l")
    .replace(/([aou])e/gu, "$1")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== "")
    .toSorted()
    .join(" ");
}
