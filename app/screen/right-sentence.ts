import { percent } from "@/app/figures/percent";
import type { RoundSummary } from "@/lib/protocol/views";

/** "54 % right, up from 31 %"; null where nobody answered or nothing is marked right. */
export function rightSentence(rounds: readonly RoundSummary[]): string | null {
  const [now, before] = rounds.toReversed();
  const share = now && shareOf(now);
  if (!share) return null;
  const earlier = before && shareOf(before);
  if (!earlier) return `${share.text} right`;
  if (share.text === earlier.text) return `${share.text} right, as in round ${before.round}`;
  return `${share.text} right, ${share.value > earlier.value ? "up" : "down"} from ${earlier.text}`;
}

function shareOf({ answered, right }: RoundSummary) {
  if (right === null || answered === 0) return null;
  return { value: right / answered, text: percent(right, answered) };
}
