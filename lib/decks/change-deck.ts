import type { QuestionSource } from "@/lib/problems/question";
import { assertNever, err, ok, type Result } from "@/lib/result";
import type { DeckChange } from "./deck-change";
import { type DeckContent, mostQuestions, mostTags } from "./deck-content";
import { freeId } from "./free-id";
import { contentHash, isSameQuestion } from "./same-question";

/** Why a step could not be taken, with what is there now: nothing of it is written. */
export type DeckRefusal =
  | { readonly kind: "questionChanged"; readonly now: QuestionSource }
  | { readonly kind: "questionGone" }
  | { readonly kind: "textChanged"; readonly now: string }
  | { readonly kind: "full" }
  | { readonly kind: "tooManyTags" };

/** The deck after one step. Ids that are taken get a number behind them. */
export function changeDeck(deck: DeckContent, change: DeckChange): Result<DeckContent, DeckRefusal> {
  switch (change.type) {
    case "addQuestions":
      return added(deck, change);
    case "replaceQuestion":
      return replaced(deck, change);
    case "duplicateQuestion":
      return duplicated(deck, change);
    case "moveQuestion":
      return moved(deck, change);
    case "removeQuestion":
      return removed(deck, change);
    case "retitle":
      return isOvertaken(deck.title, change.before, change.title)
        ? err({ kind: "textChanged", now: deck.title })
        : ok({ ...deck, title: change.title });
    case "describe":
      return isOvertaken(deck.description, change.before, change.description)
        ? err({ kind: "textChanged", now: deck.description })
        : ok({ ...deck, description: change.description });
    case "tag":
      return tagged(deck, change);
    case "setNotation":
      return ok({ ...deck, weightIndex: change.weightIndex });
    default:
      return assertNever(change);
  }
}

type Of<T extends DeckChange["type"]> = Extract<DeckChange, { type: T }>;

function added(
  deck: DeckContent,
  change: Pick<DeckContent, "questions"> & { readonly inFrontOf: string | null },
): Result<DeckContent, DeckRefusal> {
  if (deck.questions.length + change.questions.length > mostQuestions) return err({ kind: "full" });
  const taken = new Set(deck.questions.map(({ id }) => id));
  const questions = change.questions.map((question) => ({ ...question, id: freeId(question.id, taken) }));
  return ok({ ...deck, questions: placed(deck.questions, questions, change.inFrontOf) });
}

function replaced(
  deck: DeckContent,
  { before, question }: Of<"replaceQuestion">,
): Result<DeckContent, DeckRefusal> {
  const now = deck.questions.find(({ id }) => id === before.id);
  if (!now) return err({ kind: "questionGone" });
  if (!isSameQuestion(now, before) && !isSameQuestion(now, question))
    return err({ kind: "questionChanged", now });
  // The id is what rooms, reviews and moves know it by: it stays.
  const after = { ...question, id: before.id };
  return ok({ ...deck, questions: deck.questions.map((one) => (one.id === before.id ? after : one)) });
}

function duplicated(deck: DeckContent, { id }: Of<"duplicateQuestion">): Result<DeckContent, DeckRefusal> {
  const index = deck.questions.findIndex((question) => question.id === id);
  const question = deck.questions[index];
  if (!question) return err({ kind: "questionGone" });
  const inFrontOf = deck.questions[index + 1]?.id ?? null;
  return added(deck, { questions: [question], inFrontOf });
}

function moved(deck: DeckContent, { id, inFrontOf }: Of<"moveQuestion">): Result<DeckContent, DeckRefusal> {
  const question = deck.questions.find((one) => one.id === id);
  if (!question) return err({ kind: "questionGone" });
  if (id === inFrontOf) return ok(deck);
  const others = deck.questions.filter((one) => one !== question);
  return ok({ ...deck, questions: placed(others, [question], inFrontOf) });
}

function removed(deck: DeckContent, { id, before }: Of<"removeQuestion">): Result<DeckContent, DeckRefusal> {
  const now = deck.questions.find((question) => question.id === id);
  if (!now) return err({ kind: "questionGone" });
  if (contentHash(now) !== before) return err({ kind: "questionChanged", now });
  return ok({ ...deck, questions: deck.questions.filter((question) => question !== now) });
}

function placed(
  all: readonly QuestionSource[],
  questions: readonly QuestionSource[],
  inFrontOf: string | null,
): readonly QuestionSource[] {
  const found = all.findIndex(({ id }) => id === inFrontOf);
  return all.toSpliced(found < 0 ? all.length : found, 0, ...questions);
}

function tagged(deck: DeckContent, { add, remove }: Of<"tag">): Result<DeckContent, DeckRefusal> {
  const tags = [...new Set([...deck.tags, ...add])].filter((tag) => !remove.includes(tag));
  return tags.length > mostTags ? err({ kind: "tooManyTags" }) : ok({ ...deck, tags });
}

/** Neither what it was when the writer began, nor already what they want. */
function isOvertaken(now: string, before: string, after: string): boolean {
  return now !== before && now !== after;
}
