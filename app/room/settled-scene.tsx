import { Typeset } from "@/app/figures/typeset";
import type { RoomSocket } from "@/app/live/room-socket";
import type { Mine, Scene } from "@/lib/protocol/views";
import { type Outbox, slipOf } from "./outbox";
import { OwnAnswer } from "./own-answer";
import { OwnDiagnosis } from "./own-diagnosis";
import { QuestionSheet } from "./question-sheet";
import { VerdictLine } from "./verdict-line";
import { WorkedSolution } from "./worked-solution";

interface Props {
  readonly scene: Extract<Scene, { phase: "closed" | "discussing" | "distribution" | "revealed" }>;
  readonly seq: number;
  readonly mine: Mine | null;
  readonly outbox: Outbox;
  readonly socket: RoomSocket | null;
}

/** A round that takes no more answers: first what became of one's own, then the question. */
export function SettledScene({ scene, seq, mine, outbox, socket }: Props) {
  const { part, round } = scene;
  const slip = slipOf(outbox, part.id, round);
  // The server's word for this very moment; it comes a little after the view.
  const current = mine && mine.seq >= seq && mine.part === part.id && mine.round === round ? mine : null;
  const counted = current ? current.answer : slip.saved;
  const own = <OwnAnswer part={part} counted={counted} slip={slip} />;

  if (scene.phase !== "revealed") {
    const news =
      scene.phase === "closed"
        ? "Answers closed. Discuss with a neighbour who disagrees."
        : scene.phase === "discussing"
          ? "Discuss with a neighbour who disagrees."
          : "Look at the screen in front: it shows what the class answered.";
    const result = (
      <>
        <p className="font-semibold text-lg">{news}</p>
        {own}
      </>
    );
    return <QuestionSheet part={part} result={result} />;
  }
  const result = (
    <>
      <VerdictLine mine={current} />
      {own}
      <OwnDiagnosis diagnosis={current?.diagnosis ?? null} />
      {scene.solution.answer !== null && (
        <p className="grid gap-1">
          <span className="text-ink-2 text-sm">Right answer</span>
          <Typeset html={scene.solution.answer} className="font-semibold text-xl" />
        </p>
      )}
    </>
  );
  return (
    <QuestionSheet part={part} result={result}>
      <WorkedSolution part={part.id} solution={scene.solution} socket={socket} />
    </QuestionSheet>
  );
}
