import type { LiveRoom } from "@/app/live/use-live-room";
import { useRemaining } from "@/app/live/use-remaining";
import type { Millis } from "@/lib/ids";
import type { ConsoleView } from "@/lib/protocol/views";
import type { Timer } from "@/lib/room/timer";
import { extraTimeSentence } from "./extra-time-sentence";
import { usePeople } from "./use-people";

interface Props {
  readonly live: LiveRoom<ConsoleView>;
  readonly code: string;
  readonly timer: Timer;
  readonly serverNow: () => Millis;
}

/** When time is up: who may still answer, and until when. */
export function ExtraTime(props: Props) {
  return useRemaining(props.timer, props.serverNow) === 0 ? <Still {...props} /> : null;
}

/** The list of people is asked for only when it is needed. */
function Still({ live, code, timer, serverNow }: Props) {
  const people = usePeople(live, code);
  const sentence = people && extraTimeSentence(people, timer, serverNow());
  return sentence ? <p className="text-sm">{sentence} You can close the answers before.</p> : null;
}
