import type { Scene } from "@/lib/protocol/views";

/** What has just happened in the room, spoken to those who do not see the page change. */
export function sceneNews(scene: Scene): string {
  if (!("part" in scene)) return "";
  const { question, part, parts } = scene.part;
  const name = parts > 1 ? `Question ${question}, part ${part}` : `Question ${question}`;
  const words = {
    ready: "read it, answers open soon",
    open: "answers are open",
    closed: "answers are closed",
    discussing: "answers are closed, discuss with a neighbour",
    distribution: "the screen in front shows what the class answered",
    revealed: "the right answer is shown",
  };
  return `${name}: ${words[scene.phase]}.`;
}
