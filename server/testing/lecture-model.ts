/**
 * What a lecture of one part must come to, told by what was asked and what was answered, in a few lines that know nothing
 * of the room's own rules: who counts with which answer, and what each answer that was handed in again is told.
 */
export interface Attempt {
  readonly id: string;
  readonly student: number;
  readonly round: number;
  readonly revision: number;
  readonly value: string;
}

export type Told = "stored" | "duplicate" | "staleRevision" | "roundClosed" | "roundNotOpen" | "removed";

export class LectureModel {
  phase: "ready" | "open" | "closed" | "revealed" = "ready";
  round = 0;
  readonly seated = new Set<number>();
  readonly removed = new Set<number>();
  /** What came when a newer one counted already. */
  readonly overtaken = new Set<string>();
  /** What is on disk, by id, and whether it came in time. */
  readonly kept = new Map<string, Attempt & { readonly late: boolean }>();

  /** What the server must say to it now. */
  expected(attempt: Attempt): Told {
    const { id, student, round, revision } = attempt;
    if (this.removed.has(student)) return "removed";
    if (this.phase === "ready" || round > this.round) return "roundNotOpen";
    const before = this.kept.get(id);
    if (before) return this.again(before);
    if (this.phase !== "open" || round !== this.round) return "roundClosed";
    const counted = this.counted(student, round);
    return counted && counted.revision >= revision ? "staleRevision" : "stored";
  }

  /** What it was told at first: that it is saved, that it was late, or that a newer one was ahead of it. */
  private again(before: Attempt & { readonly late: boolean }): Told {
    if (before.late) return "roundClosed";
    return this.overtaken.has(before.id) ? "staleRevision" : "duplicate";
  }

  /** What it changes. */
  take(attempt: Attempt): void {
    const told = this.expected(attempt);
    if (told === "staleRevision" && !this.kept.has(attempt.id)) this.overtaken.add(attempt.id);
    if (told === "stored" || told === "staleRevision" || told === "roundClosed")
      if (!this.kept.has(attempt.id)) this.kept.set(attempt.id, { ...attempt, late: told === "roundClosed" });
  }

  /** The answer that counts: of those in time the one of the highest revision, the first of them. */
  counted(student: number, round: number): Attempt | null {
    let best: Attempt | null = null;
    for (const one of this.kept.values())
      if (
        one.student === student &&
        one.round === round &&
        !one.late &&
        (!best || one.revision > best.revision)
      )
        best = one;
    return best;
  }
}
