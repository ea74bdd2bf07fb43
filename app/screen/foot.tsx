import type { Connection } from "@/app/live/use-room-connection";
import type { Scene, Tally } from "@/lib/protocol/views";
import { spacedCode } from "@/lib/room/join-code";
import { ConnectionNote } from "./connection-note";
import { FootState } from "./foot-state";
import { hostOf } from "./host-of";

interface Props {
  readonly scene: Scene;
  readonly tally: Tally | null;
  readonly present: number;
  readonly code: string;
  readonly origin: string;
  readonly connection: Connection;
}

/** For late comers the way in; for everybody where the answers stand. As high in every phase, so that nothing jumps. */
export function Foot({ scene, tally, present, code, origin, connection }: Props) {
  return (
    <footer className="flex h-[2.6rem] items-center justify-between gap-[1.5rem] border-line border-t pt-[0.6rem]">
      <p className="whitespace-nowrap text-ink-2">
        {/* Whoever comes now cannot answer any more; the sentence beside it needs the room. */}
        {scene.phase !== "closed" && <span className="mr-[0.6em]">{hostOf(origin)}</span>}
        <strong className="text-[1.3rem] text-ink tracking-wider">{spacedCode(code)}</strong>
      </p>
      <ConnectionNote connection={connection} />
      <FootState scene={scene} tally={tally} present={present} />
    </footer>
  );
}
