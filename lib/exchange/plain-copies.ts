import { type DeckContent, sourcesOf } from "@/lib/decks/deck-content";
import { plainCode, plainParamsSchema } from "@/lib/problems/plain/plain-params";
import type { QuestionSource } from "@/lib/problems/question";
import type { ImportTools } from "./imported";
import { type PlainCopy, plainOfQuestion } from "./plain-of-question";

/** The questions of a deck as plain ones, for formats that know no others. */
export function plainCopies(
  content: Pick<DeckContent, "questions" | "weightIndex">,
  build: ImportTools["build"],
): readonly PlainCopy[] {
  return sourcesOf(content).map((source) => plainCopy(source, build));
}

function plainCopy(source: QuestionSource, build: ImportTools["build"]): PlainCopy {
  const built = build(source);
  if (!built.ok) return { title: source.id, params: null, lost: [`It cannot be built: ${built.error}`] };
  if (source.family !== plainCode) return plainOfQuestion(built.value);
  const params = plainParamsSchema.safeParse(source.params);
  if (!params.success) return { title: built.value.title, params: null, lost: ["It is no plain question."] };
  const { image, ...words } = params.data;
  const lost = image ? ["Its picture is left out."] : [];
  return { title: words.title, params: words, lost };
}
