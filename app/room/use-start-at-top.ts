import { useEffect } from "react";
import type { Scene } from "@/lib/protocol/views";

/**
 * Another question, or what became of one's answer, begins at its beginning, however far down the last was read. While
 * the same question goes on being asked nothing moves: somebody may be typing.
 */
export function useStartAtTop(scene: Scene | undefined): void {
  const sheet = scene ? sheetOf(scene) : "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sheet is what it waits for
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [sheet]);
}

/** Which page of the lecture a phone shows: scenes of one sheet differ only below the question, or by a line. */
export function sheetOf(scene: Scene): string {
  switch (scene.phase) {
    case "ready":
    case "open":
      return `${scene.part.id} asked`;
    case "closed":
    case "discussing":
    case "distribution":
      return `${scene.part.id} closed`;
    case "revealed":
      return `${scene.part.id} revealed`;
    default:
      return scene.phase;
  }
}
