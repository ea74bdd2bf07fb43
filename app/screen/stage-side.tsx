import type { Tally } from "@/lib/protocol/views";
import { ClassAnswers } from "./class-answers";
import { Fitted } from "./fitted";
import { type PartScene, stepOf } from "./part-scene";
import { Situation } from "./situation";
import { SolutionStep } from "./solution-step";

interface Props {
  readonly scene: PartScene;
  readonly tally: Tally | null;
}

/** Of own numbers each bar is a class of answers, and one of them is what is right. */
function BarsLater() {
  return (
    <Fitted most={1.4} className="h-full min-h-0">
      <p className="leading-snug">
        Everybody has own numbers, so the bars would tell what is right: they come with the reveal.
      </p>
    </Fitted>
  );
}

/** The one side of the screen that changes with the phase. */
export function StageSide({ scene, tally }: Props) {
  if (scene.phase === "distribution")
    return scene.part.hasOwnNumbers ? <BarsLater /> : <ClassAnswers tally={tally} showTruth={false} />;
  if (scene.phase !== "revealed") return <Situation key={scene.part.id} part={scene.part} />;
  const step = stepOf(scene);
  return step && scene.walk ? (
    <SolutionStep walk={scene.walk} index={scene.step - 1} step={step} />
  ) : (
    <ClassAnswers tally={tally} showTruth />
  );
}
