import type { ReactNode } from "react";
import type { Tally } from "@/lib/protocol/views";
import { AnsweredCount } from "./answered-count";
import type { PartScene } from "./part-scene";
import { rightSentence } from "./right-sentence";

interface Props {
  readonly scene: PartScene;
  readonly tally: Tally | null;
  readonly present: number;
}

/** Where the answers stand. Before the distribution it tells how many, and nothing of what. */
export function FootState({ scene, tally, present }: Props) {
  const answered = tally?.answered ?? 0;
  switch (scene.phase) {
    case "ready":
      return <TwoLines first="Read first." second="Answers open in a moment." />;
    case "open":
      return <AnsweredCount answered={answered} present={present} />;
    case "closed":
      return <TwoLines first="Answers closed." second={`${answered} of ${present} answered`} />;
    case "discussing":
      return (
        <TwoLines
          first="Discuss with a neighbour who disagrees."
          second={`Then everybody answers again in round ${scene.round + 1}.`}
        />
      );
    case "distribution":
      return <TwoLines first={answers(answered)} second={present > 0 ? `of ${present} in the room` : ""} />;
    case "revealed": {
      const right = rightSentence(tally?.rounds ?? []);
      return right === null ? (
        <TwoLines first={answers(answered)} second="" />
      ) : (
        <TwoLines first={right} second={answers(answered)} />
      );
    }
  }
}

interface LinesProps {
  readonly first: ReactNode;
  readonly second: ReactNode;
}

function TwoLines({ first, second }: LinesProps) {
  return (
    <div className="grid gap-[0.2rem] justify-self-end whitespace-nowrap text-right">
      <p className="font-bold text-wall-lead">{first}</p>
      <p className="text-ink-2 text-wall-note">{second}</p>
    </div>
  );
}

function answers(answered: number): string {
  return `${answered} ${answered === 1 ? "answer" : "answers"}`;
}
