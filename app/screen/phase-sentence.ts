import type { Scene } from "@/lib/protocol/views";
import { assertNever } from "@/lib/result";

/** One sentence on what the screen shows now, for whoever does not see it. It holds no count: it is read out once. */
export function phaseSentence(scene: Scene): string {
  switch (scene.phase) {
    case "lobby":
      return "The room is open. Join with the code on the screen.";
    case "ready":
      return `Question ${scene.part.question} is on the screen. Answers open in a moment.`;
    case "open":
      return scene.round > 1 ? `Round ${scene.round} is open for answers.` : "Answers are open.";
    case "closed":
      return `Round ${scene.round} is over.`;
    case "discussing":
      return "Time to discuss. Everybody answers again afterwards.";
    case "distribution":
      return "The screen shows how the class answered.";
    case "revealed":
      if (scene.step > 0 && scene.walk) return `Solution, step ${scene.step} of ${scene.walk.length}.`;
      return scene.solution.answer === null
        ? "The screen shows how the class answered. No answer is marked right yet."
        : "The right answer is on the screen.";
    case "ended":
      return "The lecture is over. Everybody can review the answers now.";
    default:
      return assertNever(scene);
  }
}
