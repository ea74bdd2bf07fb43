import { percent } from "@/app/figures/percent";
import type { Scene, Tally } from "@/lib/protocol/views";
import { AnsweredBar } from "./answered-bar";

interface Props {
  readonly scene: Scene;
  readonly tally: Tally | null;
  readonly present: number;
}

/** Where the answers stand. Before the distribution it tells how many, and nothing of what. */
export function FootState({ scene, tally, present }: Props) {
  const answered = tally?.answered ?? 0;
  if (scene.phase === "ready") return <p className="text-ink-2">Read first. Answers open in a moment.</p>;
  if (scene.phase === "open") return <AnsweredBar answered={answered} present={present} />;
  if (scene.phase === "closed" || scene.phase === "discussing")
    return <p className="font-semibold">Answers closed. Discuss with a neighbour who disagrees.</p>;
  const right = tally?.rounds?.at(-1)?.right ?? null;
  return (
    <p>
      <strong className="text-[1.3rem]">{answered}</strong>{" "}
      <span className="text-ink-2">
        {answered === 1 ? "answer" : "answers"}
        {answered > 0 && right !== null && ` · ${percent(right, answered)} right`}
      </span>
    </p>
  );
}
