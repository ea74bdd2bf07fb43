import { questionSourceSchema } from "@/lib/decks/deck-content";
import { formOf } from "@/lib/decks/draw-variants";
import { freeId } from "@/lib/decks/free-id";
import { plainCode, plainParamsSchema } from "@/lib/problems/plain/plain-params";
import type { Question, QuestionSource } from "@/lib/problems/question";
import type { Turns } from "@/lib/turns";
import type { ReportLine } from "../import-report";
import type { ImportTools } from "../imported";
import { issueSentence } from "../issue-words";
import { notBuilt } from "../not-built";
import { jsonEntry, jsonLine, jsonValue } from "./json-node";
import { keyedPath } from "./keyed-path";
import type { JsonNode } from "./parse-json";

/** What reading a question goes by. */
export interface ReadingQuestion {
  /** Ids of questions before it. */
  readonly taken: Set<string>;
  /** Pictures in the file. */
  readonly known: ReadonlySet<string>;
  readonly build: ImportTools["build"];
}

/** One question of a deck's JSON, and what became of it. Rests after each of its variants. */
export function* readQuestionJson(
  node: JsonNode,
  index: number,
  { taken, known, build }: ReadingQuestion,
): Turns<{ readonly line: ReportLine; readonly source: QuestionSource | null }> {
  const value = jsonValue(node);
  const title = titleOf(node) ?? `Question ${index + 1}`;
  const refuse = (sentence: string, path: readonly PropertyKey[] = []) => ({
    line: { line: jsonLine(node, path), title, outcome: "refused", sentence } as const,
    source: null,
  });
  const parsed = questionSourceSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return issue ? refuse(issueSentence(issue), keyedPath(issue)) : refuse("It is no question.");
  }
  const lost: string[] = [];
  let source: QuestionSource = parsed.data;
  if (source.family === plainCode) {
    const params = plainParamsSchema.safeParse(source.params);
    if (!params.success) {
      const [issue] = params.error.issues;
      return issue
        ? refuse(issueSentence(issue), ["params", ...keyedPath(issue)])
        : refuse("It is no question.");
    }
    const { image, ...words } = params.data;
    const isThere = image === undefined || known.has(image.id);
    if (!isThere) lost.push("Its picture is not in the file and was left out.");
    source = { ...source, params: isThere ? params.data : words };
  }
  yield;
  const built = build(source);
  if (!built.ok) return refuse(notBuilt(built.error));
  if (source.variants && !(yield* areVariants(source, built.value, build))) {
    const { variants: _, ...first } = source;
    source = first;
    lost.push(
      "Its other numbers do not make the same question and were left out: everybody has the same ones.",
    );
  }
  const id = freeId(source.id, taken);
  if (id !== source.id) lost.push(`Its id ${source.id} is taken by a question above; here it is ${id}.`);
  const sentence = lost.length === 0 ? "Taken as it is." : lost.join(" ");
  const outcome = lost.length === 0 ? "taken" : "changed";
  return {
    line: { line: node.line, title: built.value.title, outcome, sentence },
    source: { ...source, id },
  };
}

/** Rooms count the answers to all variants together: they have to be of one form. */
function* areVariants(source: QuestionSource, first: Question, build: ImportTools["build"]): Turns<boolean> {
  // Nobody draws other numbers for what a person wrote.
  if (source.family === plainCode) return false;
  for (const params of source.variants ?? []) {
    yield;
    const built = build({ ...source, params });
    if (!built.ok || formOf(built.value) !== formOf(first)) return false;
  }
  return true;
}

/** What people call a question that could not be built. */
function titleOf(node: JsonNode): string | null {
  const params = jsonEntry(node, "params");
  for (const found of [params && jsonEntry(params, "title"), jsonEntry(node, "id")])
    if (found?.type === "scalar" && typeof found.value === "string" && found.value.trim() !== "")
      return found.value.slice(0, 80);
  return null;
}
