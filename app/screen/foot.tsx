import { percent } from "@/app/figures/percent";
import type { Connection } from "@/app/live/use-room-connection";
import type { Scene, Tally } from "@/lib/protocol/views";
import { spacedCode } from "@/lib/room/join-code";
import { AnsweredBar } from "./answered-bar";
import { hostOf } from "./host-of";

interface Props {
  readonly scene: Scene;
  readonly tally: Tally | null;
  readonly present: number;
  readonly code: string;
  readonly origin: string;
  readonly connection: Connection;
}

const troubles: Partial<Record<Connection["name"], string>> = {
  connecting: "Connecting…",
  reconnecting: "Reconnecting…",
  offline: "Offline",
};

/** For late comers the way in; for everybody where the answers stand. As high in every phase, so that nothing jumps. */
export function Foot({ scene, tally, present, code, origin, connection }: Props) {
  const trouble = troubles[connection.name];
  return (
    <footer className="flex h-[2.6rem] items-center justify-between gap-[1.5rem] border-line border-t pt-[0.6rem]">
      {scene.phase !== "lobby" && (
        <p className="whitespace-nowrap text-ink-2">
          {hostOf(origin)}{" "}
          <strong className="ml-[0.4em] text-[1.3rem] text-ink tracking-wider">{spacedCode(code)}</strong>
        </p>
      )}
      {trouble && (
        <p role="status" className="text-advice">
          {trouble}
        </p>
      )}
      <FootState scene={scene} tally={tally} present={present} />
    </footer>
  );
}

function FootState({ scene, tally, present }: Pick<Props, "scene" | "tally" | "present">) {
  const answered = tally?.answered ?? 0;
  switch (scene.phase) {
    case "lobby":
      return null;
    case "ready":
      return <p className="text-ink-2">Read first. Answers open in a moment.</p>;
    case "open":
      return <AnsweredBar answered={answered} present={present} />;
    case "closed":
      return <p className="font-semibold">Answers closed. Discuss with a neighbour who disagrees.</p>;
    default: {
      const right = tally?.bars?.find(({ correct }) => correct);
      return (
        <p>
          <strong className="text-[1.3rem]">{answered}</strong>{" "}
          <span className="text-ink-2">
            {answered === 1 ? "answer" : "answers"}
            {tally && scene.phase === "revealed" && ` · ${percent(right?.count ?? 0, answered)} correct`}
          </span>
        </p>
      );
    }
  }
}
