/**
 * What a run did and was told, in the form of Jepsen's histories: an operation is invoked, and then it is acknowledged,
 * refused, or its outcome stays unknown.
 */
export type Entry =
  | { readonly type: "invoke"; readonly operation: Operation }
  /** Acknowledged as stored; `at` is the server's time. */
  | { readonly type: "ok"; readonly id: string; readonly at: number }
  | { readonly type: "refused"; readonly id: string; readonly code: string };

/** One answer, handed in under one id however often it is sent. */
export interface Operation {
  readonly id: string;
  readonly student: string;
  readonly part: string;
  readonly round: number;
  readonly revision: number;
  readonly value: string;
}

/** A submission as the database has it. */
export interface StoredRow extends Operation {
  readonly late: boolean;
  readonly receivedAt: number;
}

/** The answer that counts for a student in a round. */
export interface CountedRow {
  readonly student: string;
  readonly part: string;
  readonly round: number;
  readonly revision: number;
  readonly id: string;
}

/** What was found wrong, by kind: the ids concerned. */
export interface Findings {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[];
  /** There, with another value, student, round or revision than was handed in. */
  readonly altered: readonly string[];
  /** There, and never handed in. */
  readonly unexpected: readonly string[];
  /** Two rows for one revision of one student's answer. */
  readonly duplicated: readonly string[];
  /** A lower revision counts although a higher acknowledged one is there. */
  readonly stale: readonly string[];
  /** Counted although it came after the close. */
  readonly lateCounted: readonly string[];
}

/** Compares what was promised with what is stored. Knows nothing of how either came about. */
export function findings(
  history: readonly Entry[],
  stored: readonly StoredRow[],
  counted: readonly CountedRow[],
): Findings {
  const invoked = new Map<string, Operation>();
  const acknowledged = new Set<string>();
  for (const entry of history) {
    if (entry.type === "invoke") invoked.set(entry.operation.id, entry.operation);
    if (entry.type === "ok") acknowledged.add(entry.id);
  }
  const rows = new Map(stored.map((row) => [row.id, row]));
  const place = ({ student, part, round }: Pick<Operation, "student" | "part" | "round">) =>
    `${student} ${part} ${round}`;
  const same = (one: Operation, other: Operation) =>
    place(one) === place(other) && one.revision === other.revision && one.value === other.value;

  const seen = new Set<string>();
  const duplicated: string[] = [];
  for (const row of stored) {
    const key = `${place(row)} ${row.revision}`;
    if (seen.has(key)) duplicated.push(row.id);
    seen.add(key);
  }
  const highest = new Map<string, number>();
  for (const row of stored)
    if (!row.late && acknowledged.has(row.id))
      highest.set(place(row), Math.max(highest.get(place(row)) ?? 0, row.revision));
  return {
    lost: [...acknowledged].filter((id) => !rows.has(id)),
    altered: stored
      .filter((row) => {
        const operation = invoked.get(row.id);
        return operation && !same(operation, row);
      })
      .map(({ id }) => id),
    unexpected: stored.filter(({ id }) => !invoked.has(id)).map(({ id }) => id),
    duplicated,
    stale: counted.filter((row) => row.revision < (highest.get(place(row)) ?? 0)).map(({ id }) => id),
    lateCounted: counted.filter(({ id }) => rows.get(id)?.late).map(({ id }) => id),
  };
}

/** What is wrong, in a few words: "3 lost, 1 stale"; "nothing". */
export function inWords(found: Findings): string {
  const kinds = Object.entries(found).filter(([, ids]) => ids.length > 0);
  return kinds.map(([kind, ids]) => `${ids.length} ${kind}`).join(", ") || "nothing";
}

/** How many things are wrong. */
export function faults(found: Findings): number {
  return Object.values(found).reduce((sum, ids) => sum + ids.length, 0);
}
