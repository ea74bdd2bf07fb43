import type { GridCell } from "@/lib/review/student-grid";
import type { StoredVerdict } from "@/lib/room/submission";

/** What a cell of the grid says: `look` is its sign (grid.css), `words` the same for who does not see it. */
export interface CellWords {
  readonly look: Look;
  readonly changed: "better" | "worse" | "other" | null;
  readonly words: string;
}

export type Look = "right" | "partly" | "wrong" | "unreadable" | "ungraded" | "none";

const looks: Readonly<Record<StoredVerdict, Exclude<Look, "none">>> = {
  correct: "right",
  partial: "partly",
  incorrect: "wrong",
  unreadable: "unreadable",
  ungraded: "ungraded",
};
const ranks: Readonly<Record<StoredVerdict, number>> = {
  correct: 2,
  partial: 1,
  incorrect: 0,
  unreadable: 0,
  ungraded: 0,
};

/** How a student did in a part: the answer of the last round, and how the first one was where that differs. */
export function cellWords({ first, last }: Pick<GridCell, "first" | "last">): CellWords {
  if (last === null) return { look: "none", changed: null, words: "none" };
  const look = looks[last];
  if (first === null || first === last) return { look, changed: null, words: look };
  const step = ranks[last] - ranks[first];
  return {
    look,
    changed: step > 0 ? "better" : step < 0 ? "worse" : "other",
    words: `${look}, ${looks[first]} before`,
  };
}
