import type { PartScene } from "./part-scene";
import { PhaseClock } from "./phase-clock";
import { RightAnswer } from "./right-answer";

interface Props {
  readonly scene: PartScene;
  readonly serverNow: () => number;
}

/** The upper right: the clock while one runs, the right answer from the reveal on. */
export function HeaderCorner({ scene, serverNow }: Props) {
  if (scene.phase === "revealed")
    return <RightAnswer key={scene.solution.answer} solution={scene.solution} />;
  if ((scene.phase === "open" || scene.phase === "discussing") && scene.timer)
    return (
      <PhaseClock
        to={scene.phase === "open" ? "answer" : "discuss"}
        timer={scene.timer}
        serverNow={serverNow}
      />
    );
  return null;
}
