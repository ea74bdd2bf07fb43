import type { Tally } from "@/lib/protocol/views";
import { spacedCode } from "@/lib/room/join-code";
import { FootState } from "./foot-state";
import { hostOf } from "./host-of";
import type { PartScene } from "./part-scene";

interface Props {
  readonly scene: PartScene;
  readonly tally: Tally | null;
  readonly present: number;
  readonly code: string;
  readonly origin: string;
}

/** For late comers the way in; for everybody where the answers stand. As high in every phase, so that nothing jumps. */
export function Foot({ scene, tally, present, code, origin }: Props) {
  return (
    <footer
      className={`px-wall transition-colors duration-200 ease-calm ${
        scene.phase === "discussing" ? "bg-accent-soft" : ""
      }`}
    >
      <div className="grid h-full grid-cols-[auto_minmax(0,1fr)] items-center gap-[2rem] border-line border-t">
        <div className="grid gap-[0.15rem] whitespace-nowrap">
          <p className="text-ink-2 text-wall-note">join at {hostOf(origin)}</p>
          <p className="font-bold text-wall-lead tracking-[0.08em]">{spacedCode(code)}</p>
        </div>
        <FootState scene={scene} tally={tally} present={present} />
      </div>
    </footer>
  );
}
