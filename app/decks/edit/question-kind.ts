import { plainCode } from "@/lib/problems/plain/plain-params";
import type { QuestionSource } from "@/lib/problems/question";

/** How a question is written. */
export const questionKinds = ["network", "generated", "plain"] as const;
export type QuestionKind = (typeof questionKinds)[number];

export function questionKind(text: unknown): QuestionKind | null {
  return questionKinds.find((kind) => kind === text) ?? null;
}

export function kindOf({ family }: QuestionSource): QuestionKind {
  if (family === plainCode) return "plain";
  return family === "own" ? "network" : "generated";
}
