import { mostQuestions, questionSourceSchema } from "@/lib/decks/deck-content";
import { plainCode, plainParamsSchema } from "@/lib/problems/plain/plain-params";
import type { QuestionSource } from "@/lib/problems/question";
import { err, ok, type Result } from "@/lib/result";
import { freeId } from "../free-id";
import type { ReportLine } from "../import-report";
import type { ImportedDeck, ImportTools } from "../imported";
import { issueSentence } from "../issue-words";
import { deckJsonFormat, deckJsonSchema, deckJsonVersion } from "./deck-json";
import { jsonEntry, jsonLine, jsonValue } from "./json-node";
import { type JsonNode, parseJson } from "./parse-json";
import { readImages } from "./read-images";

/** Without its pictures. */
const largestText = 2_000_000;

/**
 * Reads a deck's JSON file, strictly: nothing is guessed. A question that cannot be built is left out and reported; the
 * error is a sentence for a file of which nothing can be taken.
 */
export function readDeckJson(text: string, tools: ImportTools): Result<ImportedDeck, string> {
  const parsed = parseJson(text);
  if (!parsed.ok) return err(`This is not the JSON of a deck. ${parsed.error} Nothing was taken.`);
  const node = parsed.value;
  const stranger = strangerSentence(node);
  if (stranger !== null) return err(stranger);
  const frame = deckJsonSchema.safeParse(jsonValue(node));
  if (!frame.success) {
    const [issue] = frame.error.issues;
    if (!issue) return err("This is not the JSON of a deck.");
    return err(`Line ${jsonLine(node, keyedPath(issue))}: ${issueSentence(issue)} Nothing was taken.`);
  }
  const imagesNode = jsonEntry(node, "images");
  const questionsNode = jsonEntry(node, "questions");
  const items = questionsNode?.type === "array" ? questionsNode.items : [];
  if (items.length > mostQuestions)
    return err(
      `The file holds ${items.length} questions, and a deck has at most ${mostQuestions}. Split it into several.`,
    );
  if (text.length - lengthOfImages(imagesNode) > largestText)
    return err("The deck is larger than 2 MB without its pictures. Split it into several.");
  const { images, lines: imageLines } = readImages(imagesNode, tools);
  const known = new Set(images.map(({ id }) => id));
  const { title, description, tags, weightIndex } = frame.data;
  const taken = new Set<string>();
  const lines: ReportLine[] = [];
  const questions: QuestionSource[] = [];
  for (const [index, item] of items.entries()) {
    const read = readQuestion(item, index, {
      taken,
      known,
      build: (source) => tools.build({ ...source, weightIndex }),
    });
    lines.push(read.line);
    if (read.source) questions.push(read.source);
  }
  return ok({
    report: { format: "json", lines: [...lines, ...imageLines] },
    content: { title, description, tags, weightIndex, questions },
    images,
  });
}

interface ReadingQuestion {
  /** Ids of questions before it. */
  readonly taken: Set<string>;
  /** Pictures in the file. */
  readonly known: ReadonlySet<string>;
  readonly build: ImportTools["build"];
}

function readQuestion(
  node: JsonNode,
  index: number,
  { taken, known, build }: ReadingQuestion,
): { readonly line: ReportLine; readonly source: QuestionSource | null } {
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
  const built = build(source);
  if (!built.ok) return refuse(`It cannot be built: ${flat(built.error)}`);
  const id = freeId(source.id, taken);
  if (id !== source.id) lost.push(`Its id ${source.id} is taken by a question above; here it is ${id}.`);
  const sentence = lost.length === 0 ? "Taken as it is." : lost.join(" ");
  const outcome = lost.length === 0 ? "taken" : "changed";
  return {
    line: { line: node.line, title: built.value.title, outcome, sentence },
    source: { ...source, id },
  };
}

/** What people call a question that could not be built. */
function titleOf(node: JsonNode): string | null {
  const params = jsonEntry(node, "params");
  for (const found of [params && jsonEntry(params, "title"), jsonEntry(node, "id")])
    if (found?.type === "scalar" && typeof found.value === "string" && found.value.trim() !== "")
      return found.value.slice(0, 80);
  return null;
}

function strangerSentence(node: JsonNode): string | null {
  const format = jsonEntry(node, "format");
  if (format?.type !== "scalar" || format.value !== deckJsonFormat)
    return `This JSON is no deck of Backpoll: such a file begins with "format": "${deckJsonFormat}". Nothing was taken.`;
  const version = jsonEntry(node, "version");
  if (version?.type === "scalar" && typeof version.value === "number" && version.value > deckJsonVersion)
    return `The file was written by a newer Backpoll (version ${version.value} of the format), and this server reads version ${deckJsonVersion}. Update this server, or ask for the deck as GIFT or CSV.`;
  return null;
}

/** Where to point: at the first key that is not known, too. */
function keyedPath(issue: { readonly path: readonly PropertyKey[] }): readonly PropertyKey[] {
  const [key] = "keys" in issue && Array.isArray(issue.keys) ? issue.keys : [];
  return typeof key === "string" ? [...issue.path, key] : issue.path;
}

function lengthOfImages(node: JsonNode | null): number {
  if (node?.type !== "object") return 0;
  const lengths = node.entries.map(({ node: one }) => {
    const base64 = jsonEntry(one, "base64");
    return base64?.type === "scalar" && typeof base64.value === "string" ? base64.value.length : 0;
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** Several lines of a schema's words as one. */
function flat(words: string): string {
  const line = words
    .replace(/✖\s*/g, "")
    .replace(/\s*\n\s*/g, " ")
    .trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
