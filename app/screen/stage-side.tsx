import type { Tally } from "@/lib/protocol/views";
import { ClassAnswers } from "./class-answers";
import { type PartScene, stepOf } from "./part-scene";
import { Situation } from "./situation";
import { SolutionStep } from "./solution-step";

interface Props {
  readonly scene: PartScene;
  readonly tally: Tally | null;
}

/** The one side of the screen that changes with the phase. */
export function StageSide({ scene, tally }: Props) {
  if (scene.phase === "distribution") return <ClassAnswers tally={tally} showTruth={false} />;
  if (scene.phase !== "revealed") return <Situation key={scene.part.id} part={scene.part} />;
  const step = stepOf(scene);
  return step && scene.walk ? (
    <SolutionStep walk={scene.walk} index={scene.step - 1} step={step} />
  ) : (
    <ClassAnswers tally={tally} showTruth />
  );
}
