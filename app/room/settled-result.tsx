import { Typeset } from "@/app/figures/typeset";
import type { Mine } from "@/lib/protocol/views";
import { type Outbox, slipKey, slipOf } from "./outbox";
import { OwnAnswer } from "./own-answer";
import { OwnDiagnosis } from "./own-diagnosis";
import type { Settled } from "./settled-scene";
import { unsubmitted } from "./unsaved";
import { UnsubmittedNote } from "./unsubmitted-note";
import { useDrafts } from "./use-drafts";
import { VerdictLine } from "./verdict-line";

interface Props {
  readonly code: string;
  readonly scene: Settled;
  readonly seq: number;
  readonly mine: Mine | null;
  readonly outbox: Outbox;
}

/** What became of one's own answer, and after the reveal the right one. */
export function SettledResult({ code, scene, seq, mine, outbox }: Props) {
  const { drafts } = useDrafts(code);
  const { part, round } = scene;
  const slip = slipOf(outbox, part.id, round);
  // The server's word for this very moment; it comes a little after the view.
  const current = mine && mine.seq >= seq && mine.part === part.id && mine.round === round ? mine : null;
  const counted = current ? current.answer : slip.saved;
  const own = (
    <>
      <OwnAnswer part={part} counted={counted} slip={slip} />
      <UnsubmittedNote part={part} answer={unsubmitted(slip, drafts[slipKey(part.id, round)])} />
    </>
  );

  if (scene.phase !== "revealed") {
    const news =
      scene.phase === "closed"
        ? "Answers closed. Look at the screen in front."
        : scene.phase === "discussing"
          ? "Discuss with a neighbour who disagrees."
          : "Look at the screen in front: it shows what the class answered.";
    return (
      <>
        <p className="font-semibold text-lg">{news}</p>
        {own}
      </>
    );
  }
  return (
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
}
