import type { Scene } from "@/lib/protocol/views";
import type { Crowd, Standing } from "./crowd";

/** Often enough to be watched, rarely enough to cost nothing. */
const everyMs = 500;

/** One line on how the crowd stands; it tells nothing of what is right. */
export function statusLine({ seated, connected, scene, answered, wrongKinds }: Standing): string {
  if (scene && seated === 0) return "Everybody has left.";
  const here = `${connected} of ${seated} connected`;
  if (!scene || !("round" in scene)) return `${here} · ${placeOf(scene)}`;
  const kinds = `${wrongKinds} ${wrongKinds === 1 ? "kind" : "kinds"} of wrong answers`;
  return `${here} · ${placeOf(scene)} · ${answered} answered, ${kinds}`;
}

/**
 * Keeps the line on a terminal up to date; elsewhere writes it when the room has moved on, and once more with what
 * came before. Returns how to stop.
 */
export function showStatus(crowd: Crowd, output: NodeJS.WriteStream): () => void {
  let place: string | null = null;
  let line = "";
  const timer = setInterval(() => {
    const standing = crowd.standing();
    const now = placeOf(standing.scene);
    if (!output.isTTY && line !== "" && place !== now) output.write(`${line}\n`);
    place = now;
    line = standing.scene ? statusLine(standing) : "";
    if (output.isTTY) output.write(`\r\u001b[K${statusLine(standing)}`);
  }, everyMs);
  return () => {
    clearInterval(timer);
    const { scene, ...last } = crowd.standing();
    if (scene) output.write(`${output.isTTY ? "\r\u001b[K" : ""}${statusLine({ scene, ...last })}\n`);
  };
}

function placeOf(scene: Scene | null): string {
  if (!scene) return "coming in";
  if (!("part" in scene)) return scene.phase === "lobby" ? "in the lobby" : "the room has ended";
  const { question, part } = scene.part;
  const round = "round" in scene && scene.round > 1 ? `, round ${scene.round}` : "";
  return `question ${question} part ${part}${round}: ${scene.phase}`;
}
