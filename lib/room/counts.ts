import type { ParticipantId } from "@/lib/ids";
import type { Counts } from "./view";

/**
 * Folds the answers that count in a round into what a tally shows. Present is who is connected or has answered, so
 * that answered ≤ present whatever happens to the network (rule R20).
 */
export function foldCounts(input: {
  readonly number: number;
  readonly answers: readonly {
    readonly participantId: ParticipantId;
    readonly bucket: string;
    readonly carried: boolean;
  }[];
  readonly connected: ReadonlySet<ParticipantId> | ReadonlyMap<ParticipantId, unknown>;
  readonly seats: number;
  readonly unreadable: number;
}): Counts {
  const buckets = new Map<string, { count: number; carried: number }>();
  let answeredOffline = 0;
  for (const { participantId, bucket, carried } of input.answers) {
    const sums = buckets.get(bucket) ?? { count: 0, carried: 0 };
    sums.count += 1;
    if (carried) sums.carried += 1;
    buckets.set(bucket, sums);
    if (!input.connected.has(participantId)) answeredOffline += 1;
  }
  return {
    number: input.number,
    present: input.connected.size + answeredOffline,
    offline: input.seats - input.connected.size,
    answered: input.answers.length,
    unreadable: input.unreadable,
    buckets: [...buckets].map(([bucket, sums]) => ({ bucket, ...sums })),
  };
}
