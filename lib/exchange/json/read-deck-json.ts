import { mostQuestions } from "@/lib/decks/deck-content";
import type { QuestionSource } from "@/lib/problems/question";
import { err, ok, type Result } from "@/lib/result";
import type { Turns } from "@/lib/turns";
import type { ReportLine } from "../import-report";
import type { ImportedDeck, ImportTools } from "../imported";
import { issueSentence } from "../issue-words";
import { deckJsonFormat, deckJsonSchema, deckJsonVersion } from "./deck-json";
import { jsonEntry, jsonLine, jsonValue } from "./json-node";
import { keyedPath } from "./keyed-path";
import { type JsonNode, parseJson } from "./parse-json";
import { readImages } from "./read-images";
import { readQuestionJson } from "./read-question-json";

/** Without its pictures. */
const largestText = 2_000_000;

/**
 * Reads a deck's JSON file, strictly: nothing is guessed. A question that cannot be built is left out and reported; the
 * error is a sentence for a file of which nothing can be taken. Rests after each question that it has built.
 */
export function* readDeckJson(text: string, tools: ImportTools): Turns<Result<ImportedDeck, string>> {
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
    const read = yield* readQuestionJson(item, index, {
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

function strangerSentence(node: JsonNode): string | null {
  const format = jsonEntry(node, "format");
  if (format?.type !== "scalar" || format.value !== deckJsonFormat)
    return `This JSON is no deck of Backpoll: such a file begins with "format": "${deckJsonFormat}". Nothing was taken.`;
  const version = jsonEntry(node, "version");
  if (version?.type === "scalar" && typeof version.value === "number" && version.value > deckJsonVersion)
    return `The file was written by a newer Backpoll (version ${version.value} of the format), and this server reads version ${deckJsonVersion}. Update this server, or ask for the deck as GIFT or CSV.`;
  return null;
}

function lengthOfImages(node: JsonNode | null): number {
  if (node?.type !== "object") return 0;
  const lengths = node.entries.map(({ node: one }) => {
    const base64 = jsonEntry(one, "base64");
    return base64?.type === "scalar" && typeof base64.value === "string" ? base64.value.length : 0;
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}
