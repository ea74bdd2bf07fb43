import { readNumber } from "@/lib/grading/read-number";
import { rational, rationalText } from "@/lib/network/rational";
import type { PlainAnswer, PlainParams, PlainPart } from "@/lib/problems/plain/plain-params";
import { assertNever, err, ok, type Result } from "@/lib/result";
import type { PartDraft, PlainDraft } from "./plain-draft";

/** What is not complete yet, and what to do. */
export interface DraftProblem {
  /** The part that it is about, counted from 0; null for the question as a whole. */
  readonly place: number | null;
  readonly sentence: string;
}

/** What is stored of what was typed. Lines that were left empty are left out. */
export function readDraft({ title, stem, image, parts }: PlainDraft): Result<PlainParams, DraftProblem> {
  if (title.trim() === "") return err({ place: null, sentence: "Give the question a title." });
  const read: PlainPart[] = [];
  for (const [place, part] of parts.entries()) {
    const one = readPart(part);
    if (!one.ok) return err({ place, sentence: one.error });
    read.push(one.value);
  }
  return ok({
    title: title.trim(),
    ...(stem.trim() === "" ? {} : { stem: stem.trim() }),
    ...(image ? { image } : {}),
    parts: read,
  });
}

function readPart(part: PartDraft): Result<PlainPart, string> {
  if (part.prompt.trim() === "") return err("Write what is asked.");
  const answer = readAnswer(part);
  if (!answer.ok) return answer;
  const explanation = part.explanation.trim();
  return ok({
    prompt: part.prompt.trim(),
    answer: answer.value,
    ...(explanation === "" ? {} : { explanation }),
  });
}

function readAnswer(part: PartDraft): Result<PlainAnswer, string> {
  switch (part.type) {
    case "number":
      return readNumberAnswer(part);
    case "expression": {
      const symbols = [...new Set(part.symbols.split(/[\s,;]+/).filter(Boolean))];
      if (part.expression.trim() === "") return err("Write the right expression.");
      if (symbols.length === 0) return err("Name the symbols of the expression, such as u, v.");
      const wrong = filled(part).map(({ answer, label }) => ({ text: answer, label }));
      return ok({
        ...{ type: "expression", text: part.expression.trim(), symbols },
        ...(wrong.length > 0 ? { wrong } : {}),
      });
    }
    case "trueFalse":
      return ok({ type: "trueFalse", value: part.isTrue });
    case "choice":
    case "choices":
      return readOptions(part);
    default:
      return assertNever(part.type);
  }
}

function readNumberAnswer(part: PartDraft): Result<PlainAnswer, string> {
  if (part.number.trim() === "") return err("Type the right number.");
  const value = read(part.number, "The right number");
  if (!value.ok) return value;
  const absolute = part.absolute.trim() === "" ? ok(null) : read(part.absolute, "What it may be off");
  if (!absolute.ok) return absolute;
  const percent = part.percent.trim() === "" ? ok(null) : read(part.percent, "The percentage");
  if (!percent.ok) return percent;
  const tolerance = {
    ...(absolute.value === null ? {} : { absolute: absolute.value }),
    ...(percent.value === null ? {} : { relative: rationalText(rational(percent.value).div(100)) }),
  };
  const wrong: { value: string; label: string }[] = [];
  for (const { answer, label } of filled(part)) {
    const one = read(answer, `The wrong answer “${answer}”`);
    if (!one.ok) return one;
    wrong.push({ value: one.value, label });
  }
  return ok({
    ...{ type: "number", value: value.value },
    ...(Object.keys(tolerance).length > 0 ? { tolerance } : {}),
    ...(wrong.length > 0 ? { wrong } : {}),
  });
}

function readOptions({ type, options }: PartDraft): Result<PlainAnswer, string> {
  const filledIn = options.filter(({ text }) => text.trim() !== "");
  if (filledIn.length < 2) return err("Write at least two options.");
  return ok({
    ...{ type: "choice", several: type === "choices" },
    options: filledIn.map(({ text, isRight, label }) => ({
      ...{ text: text.trim(), isRight },
      ...(label.trim() === "" || isRight ? {} : { label: label.trim() }),
    })),
  });
}

/** Wrong answers with the words for them; a line without an answer is none. */
function filled({ wrong }: PartDraft): readonly { readonly answer: string; readonly label: string }[] {
  return wrong
    .filter(({ answer }) => answer.trim() !== "")
    .map(({ answer, label }) => ({ answer: answer.trim(), label: label.trim() || "a common mistake" }));
}

function read(text: string, what: string): Result<string, string> {
  const number = readNumber(text);
  return number.ok ? ok(number.value.text) : err(`${what} cannot be read. ${number.error.message}`);
}
