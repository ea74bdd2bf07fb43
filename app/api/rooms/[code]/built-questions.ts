import { questionFrom } from "@/lib/problems/families";
import type { Question } from "@/lib/problems/question";
import type { Room } from "@/lib/room/room";
import { turnTaker } from "./turns";

/** The questions of a room with their words, in turns with others: a question takes some milliseconds to build. */
export async function builtQuestions({ questions }: Room): Promise<readonly Question[]> {
  const takeTurn = turnTaker();
  const built: Question[] = [];
  for (const source of questions) {
    const question = questionFrom(source);
    // It was built once when the room opened: that it no longer can be is a bug.
    if (!question.ok) throw new Error(`Question ${source.id} cannot be built: ${question.error}`);
    built.push(question.value);
    await takeTurn();
  }
  return built;
}
