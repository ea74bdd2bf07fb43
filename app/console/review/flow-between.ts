import type { ParticipantId } from "@/lib/ids";
import type { Flow } from "@/lib/protocol/views";
import type { ReviewedSubmission } from "@/lib/review/records";

/** One way from bar to bar, and how many went it. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly fromRight: boolean;
  readonly toRight: boolean;
}

export type FlowCounts = Pick<Flow, "stayedRight" | "toRight" | "toWrong" | "stayedWrong">;

/** How those who answered both rounds changed their minds: between right and wrong, and from bar to bar, most first. */
export function flowBetween(
  before: readonly ReviewedSubmission[],
  now: readonly ReviewedSubmission[],
): { readonly counts: FlowCounts; readonly moves: readonly Move[] } {
  const from = new Map<ParticipantId, ReviewedSubmission>(before.map((one) => [one.participantId, one]));
  const counts = { stayedRight: 0, toRight: 0, toWrong: 0, stayedWrong: 0 };
  const moves = new Map<string, Move>();
  for (const end of now) {
    const start = from.get(end.participantId);
    if (!start) continue;
    const [fromRight, toRight] = [isRight(start), isRight(end)];
    counts[toRight ? (fromRight ? "stayedRight" : "toRight") : fromRight ? "toWrong" : "stayedWrong"] += 1;
    const [left, came] = [start.standing.bar, end.standing.bar];
    if (left === null || came === null || left === came) continue;
    const key = JSON.stringify([left, came, fromRight, toRight]);
    const count = (moves.get(key)?.count ?? 0) + 1;
    moves.set(key, { from: left, to: came, count, fromRight, toRight });
  }
  return { counts, moves: [...moves.values()].toSorted((a, b) => b.count - a.count) };
}

function isRight({ standing }: ReviewedSubmission): boolean {
  return standing.verdict === "correct";
}
