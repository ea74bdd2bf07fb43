import type { RoomSocket } from "@/app/live/room-socket";
import type { Mine, Scene } from "@/lib/protocol/views";
import type { Outbox } from "./outbox";
import { QuestionSheet } from "./question-sheet";
import { useLater } from "./use-later";

export type Settled = Extract<Scene, { phase: "closed" | "discussing" | "distribution" | "revealed" }>;

interface Props {
  readonly code: string;
  readonly scene: Settled;
  readonly seq: number;
  readonly mine: Mine | null;
  readonly outbox: Outbox;
  readonly socket: RoomSocket | null;
}

/** A round that takes no more answers: first what became of one's own, then the question. */
export function SettledScene({ scene, socket, ...own }: Props) {
  const later = useLater();
  const { part } = scene;
  if (!later)
    return <QuestionSheet part={part} result={<p className="font-semibold text-lg">Answers closed.</p>} />;
  return (
    <QuestionSheet part={part} result={<later.SettledResult scene={scene} {...own} />}>
      {scene.phase === "revealed" && (
        <later.WorkedSolution part={part.id} solution={scene.solution} socket={socket} />
      )}
    </QuestionSheet>
  );
}
