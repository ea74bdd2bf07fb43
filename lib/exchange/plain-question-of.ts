import { freeId } from "@/lib/decks/free-id";
import { type PlainParams, plainCode, plainParamsSchema } from "@/lib/problems/plain/plain-params";
import type { QuestionSource } from "@/lib/problems/question";
import { err, ok, type Result } from "@/lib/result";
import { idOfTitle } from "./id-of-title";
import type { ImportTools } from "./imported";
import { issueSentence } from "./issue-words";
import { notBuilt } from "./not-built";

/** A plain question with an id of its own, once it is seen that it can be built; the error says why it cannot. */
export function plainQuestionOf(
  params: PlainParams,
  taken: Set<string>,
  build: ImportTools["build"],
): Result<QuestionSource, string> {
  const parsed = plainParamsSchema.safeParse(params);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return err(issue ? issueSentence(issue) : "It is no question.");
  }
  const source = { id: idOfTitle(parsed.data.title), family: plainCode, params: parsed.data };
  const built = build(source);
  if (!built.ok) return err(notBuilt(built.error));
  return ok({ ...source, id: freeId(source.id, taken) });
}
