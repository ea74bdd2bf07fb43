import { assertNever } from "@/lib/result";
import type { DeckChange } from "./deck-change";
import type { DeckContent } from "./deck-content";
import { storedQuestion } from "./stored-question";

/**
 * What takes a step back, from the deck before it; null where there was nothing to do. Steps that others took meanwhile
 * stay: it is one more step, not a return to what was.
 */
export function undoOf(before: DeckContent, change: DeckChange): DeckChange | null {
  switch (change.type) {
    case "removeQuestion":
    case "moveQuestion": {
      const index = before.questions.findIndex(({ id }) => id === change.id);
      const question = before.questions[index];
      if (!question) return null;
      const inFrontOf = before.questions[index + 1]?.id ?? null;
      return change.type === "moveQuestion"
        ? { type: "moveQuestion", id: change.id, inFrontOf }
        : { type: "addQuestions", questions: [storedQuestion(question)], inFrontOf };
    }
    case "replaceQuestion": {
      const question = before.questions.find(({ id }) => id === change.before.id);
      return question
        ? { type: "replaceQuestion", before: change.question, question: storedQuestion(question) }
        : null;
    }
    case "retitle":
      return { type: "retitle", before: change.title, title: before.title };
    case "describe":
      return { type: "describe", before: change.description, description: before.description };
    case "tag":
      return {
        type: "tag",
        add: change.remove.filter((tag) => before.tags.includes(tag)),
        remove: change.add.filter((tag) => !before.tags.includes(tag)),
      };
    case "setNotation":
      return { type: "setNotation", weightIndex: before.weightIndex };
    case "addQuestions":
    case "duplicateQuestion":
      // Its questions are in sight, each with its own way out.
      return null;
    default:
      return assertNever(change);
  }
}
