import type { Tally } from "@/lib/protocol/views";
import { Foot } from "./foot";
import { LitFigure } from "./lit-figure";
import { type PartScene, stepOf } from "./part-scene";
import { questionColumns } from "./question-columns";
import { QuestionHeader } from "./question-header";
import { StageSide } from "./stage-side";

interface Props {
  readonly scene: PartScene;
  readonly tally: Tally | null;
  readonly present: number;
  readonly code: string;
  readonly origin: string;
  readonly serverNow: () => number;
}

/**
 * A part in every phase: what is asked above, its network on the right, the state of the answers below, each always
 * in the same place and size. Only the left side changes: the situation, the bars, a step of the solution.
 */
export function QuestionScreen({ scene, tally, present, code, origin, serverNow }: Props) {
  const { part } = scene;
  return (
    <div className="grid h-full grid-rows-[auto_minmax(0,1fr)_3.8rem]">
      <QuestionHeader scene={scene} serverNow={serverNow} />
      <main className={`grid min-h-0 gap-[1.5rem] px-wall pt-[0.5rem] pb-[0.5rem] ${questionColumns(part)}`}>
        <StageSide scene={scene} tally={tally} />
        {part.figure && <LitFigure key={part.id} figure={part.figure} step={stepOf(scene)} />}
      </main>
      <Foot scene={scene} tally={tally} present={present} code={code} origin={origin} />
    </div>
  );
}
