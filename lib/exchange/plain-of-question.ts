import { isRationalText } from "@/lib/network/rational";
import type { PlainAnswer, PlainParams, PlainPart } from "@/lib/problems/plain/plain-params";
import type { Part, Question } from "@/lib/problems/question";
import { markdownOfWords } from "./markdown-of-words";

/** A question in the words of a plain one, with the numbers it has, and in sentences what is not in it. */
export interface PlainCopy {
  readonly title: string;
  /** Null where nothing of it can be asked plainly. */
  readonly params: PlainParams | null;
  readonly lost: readonly string[];
}

const longestPrompt = 2_000;
const longestStem = 4_000;
const mostParts = 12;
const mostWrong = 20;
const longestLabel = 80;

/** The parts of a generated question that ask for one number, for True or False, or for one of several options. */
export function plainOfQuestion({ title, stem, conventions, parts }: Question): PlainCopy {
  const lost = new Set<string>();
  const made: PlainPart[] = [];
  for (const part of parts) {
    const plain = plainPart(part, lost);
    if (plain && made.length < mostParts) made.push(plain);
    else lost.add(`Its part “${part.id}” asks for what the file cannot hold (${partWords(part)}).`);
  }
  const [figure] = parts.map((part) => part.figure).filter((found) => found !== null);
  if (figure) lost.add("Its figure is told in words.");
  const told = figure ? figure.description.filter((line) => !line.startsWith("Asked about")).join(" ") : "";
  const holds = conventions.length > 0 ? `${conventions.map(markdownOfWords).join("; ")}.` : "";
  const situation = [markdownOfWords(stem), told, holds].filter((words) => words !== "").join("\n\n");
  if (made.length === 0) return { title, params: null, lost: [...lost] };
  const params = {
    title: title.slice(0, 80).trim(),
    ...(situation === "" ? {} : { stem: situation.slice(0, longestStem).trim() }),
    parts: made,
  };
  return { title, params, lost: [...lost] };
}

function plainPart(part: Part, lost: Set<string>): PlainPart | null {
  const answer = plainAnswer(part, lost);
  const prompt = markdownOfWords(part.prompt);
  if (answer === null || prompt === "" || prompt.length > longestPrompt) return null;
  return { prompt, answer, ...explained(part) };
}

function plainAnswer({ answer, key, misconceptions }: Part, lost: Set<string>): PlainAnswer | null {
  if (key.type === "number" && isRationalText(key.value)) {
    const wrong = new Map<string, string>();
    for (const { bucket, label } of misconceptions)
      if (isRationalText(bucket) && !wrong.has(bucket) && label.length <= longestLabel)
        wrong.set(bucket, label);
    const listed = [...wrong].slice(0, mostWrong).map(([value, label]) => ({ value, label }));
    return { type: "number", value: key.value, ...(listed.length === 0 ? {} : { wrong: listed }) };
  }
  if (key.type === "trueFalse") {
    if (key.reason !== undefined) lost.add("The reasons to choose from after True or False are left out.");
    return { type: "trueFalse", value: key.value };
  }
  if (key.type === "choice" && answer.type === "choice") {
    const labels = new Map(misconceptions.map(({ bucket, label }) => [bucket, label]));
    const options = answer.options.map(({ id, label }) => {
      const name = id === key.option ? undefined : labels.get(id);
      const short = name === undefined || name.length > longestLabel ? {} : { label: name };
      return { text: markdownOfWords(label), isRight: id === key.option, ...short };
    });
    return options.length < 2 || options.length > 10 ? null : { type: "choice", several: false, options };
  }
  return null;
}

/** The rule in words, as the reveal says it first. */
function explained({ solution }: Part): Pick<PlainPart, "explanation"> {
  const written = solution.explanation?.markdown;
  const lines = solution.rule.map(({ text, tex }) => {
    const words = markdownOfWords(text);
    return tex === undefined ? words : `${words} $$${tex}$$`.trim();
  });
  const explanation = written ?? lines.join("\n\n");
  return explanation === "" || explanation.length > 4_000 ? {} : { explanation };
}

function partWords({ answer, key }: Part): string {
  if (key.type === "unmarked") return "nothing is marked right";
  return answer.type === "matrix" || answer.type === "vector" || answer.type === "expression"
    ? `a ${answer.type === "expression" ? "formula of the network" : answer.type}`
    : "its words or options are too long";
}
