import { type Difficulty, difficulties } from "./family";
import type { QuestionSource } from "./question";

/**
 * How hard a question of a family was drawn, as its id says it: `code-seed-difficulty`, in a copy with a number behind it.
 * 2, as in an exam, where the id says nothing.
 */
export function difficultyOf({ id, family }: QuestionSource): Difficulty {
  const [code, , said] = id.split("-");
  return (code === family && difficulties.find((one) => String(one) === said)) || 2;
}
