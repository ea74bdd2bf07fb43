import type { Scene, Tally } from "@/lib/protocol/views";

/** What is counted of the part on show: a tally that is still about the part before counts nothing of this one. */
export function tallyOnShow(scene: Scene, tally: Tally | null): Tally | null {
  if (!tally || !("part" in scene)) return null;
  const round = "round" in scene ? scene.round : null;
  return tally.part === scene.part.id && tally.round === round ? tally : null;
}
