import { type DeckContent, sourcesOf } from "@/lib/decks/deck-content";
import { plainCode, plainParamsSchema } from "@/lib/problems/plain/plain-params";
import type { QuestionSource } from "@/lib/problems/question";
import type { Turns } from "@/lib/turns";
import type { ImportTools } from "./imported";
import { notBuilt } from "./not-built";
import { type PlainCopy, plainOfQuestion } from "./plain-of-question";

/** The questions of a deck as plain ones, for formats that know no others. Rests after each. */
export function* plainCopies(
  content: Pick<DeckContent, "questions" | "weightIndex">,
  build: ImportTools["build"],
): Turns<readonly PlainCopy[]> {
  const copies: PlainCopy[] = [];
  for (const source of sourcesOf(content)) {
    yield;
    copies.push(plainCopy(source, build));
  }
  return copies;
}

function plainCopy(source: QuestionSource, build: ImportTools["build"]): PlainCopy {
  const built = build(source);
  if (!built.ok) return { title: source.id, params: null, lost: [notBuilt(built.error)] };
  if (source.family !== plainCode) {
    const copy = plainOfQuestion(built.value);
    return source.variants
      ? { ...copy, lost: [...copy.lost, "Everybody has the same numbers in it."] }
      : copy;
  }
  const params = plainParamsSchema.safeParse(source.params);
  if (!params.success) return { title: built.value.title, params: null, lost: ["It is no plain question."] };
  const { image, ...words } = params.data;
  const lost = image ? ["Its picture is left out."] : [];
  return { title: words.title, params: words, lost };
}
