import type { Scene, Tally } from "@/lib/protocol/views";

const phases: Readonly<Record<Scene["phase"], string>> = {
  lobby: "Lobby",
  ready: "Ready, not open yet",
  open: "Answers are open",
  closed: "Answers are closed",
  discussing: "Neighbours discuss",
  distribution: "The distribution is shown",
  revealed: "Revealed",
  ended: "The room has ended",
};

/**
 * The state of the room in a sentence, for those who do not see it change. While answers come in it leaves the counting
 * to the histogram, which speaks as well: two voices would talk over each other.
 */
export function summaryOf(scene: Scene, tally: Tally | null, onShow: Tally | null): string {
  if (scene.phase === "open" && onShow?.answered) return `${phases.open}.`;
  const present = tally?.present ?? 0;
  const count =
    onShow && scene.phase !== "ready"
      ? `${onShow.answered} of ${present} have answered`
      : `${present} are here`;
  return `${phases[scene.phase]}. ${count}.`;
}
