import type { Scene, ShownStep } from "@/lib/protocol/views";

/** A scene that shows a part of the deck. */
export type PartScene = Exclude<Scene, { readonly phase: "lobby" | "ended" }>;

/** The step of the solution that is on show; null while the bars or the question are. */
export function stepOf(scene: PartScene): ShownStep | null {
  if (scene.phase !== "revealed" || scene.step === 0) return null;
  return scene.walk?.[scene.step - 1] ?? null;
}

/** The round on show; null before the first. */
export function roundOf(scene: PartScene): number | null {
  return scene.phase === "ready" ? null : scene.round;
}
