import { readNumber } from "@/lib/grading/read-number";
import type { PlainAnswer } from "@/lib/problems/plain/plain-params";
import { assertNever, err, ok, type Result } from "@/lib/result";
import { optionLetters } from "./csv-columns";
import { readTolerance } from "./tolerance-cell";

/** What a row says of the answer, cells trimmed. */
export interface AnswerCells {
  readonly type: string;
  readonly answer: string;
  readonly tolerance: string;
  readonly symbols: string;
  readonly wrong: string;
  /** As many as have words: option A first. */
  readonly options: readonly string[];
}

type AnswerType = "number" | "expression" | "trueFalse" | "one" | "several";
type Read = Result<PlainAnswer, string>;

/** The answer of a row; the error is a sentence. A row that does not say its type is taken for what it looks like. */
export function readAnswer(cells: AnswerCells): Read {
  const type = cells.type === "" ? guessedType(cells) : typeNamed(cells.type);
  if (type === null)
    return err(
      cells.type === ""
        ? "What kind of answer it asks for is not clear. Write number, formula, true or false, one or several as its type."
        : `“${cells.type.slice(0, 40)}” is no type of answer. Write number, formula, true or false, one or several.`,
    );
  if (cells.answer === "") return err("It has no right answer.");
  switch (type) {
    case "number":
      return number(cells);
    case "expression":
      return expression(cells);
    case "trueFalse": {
      const value = truthOf(cells.answer);
      return value === null
        ? err(`“${cells.answer.slice(0, 40)}” is neither true nor false.`)
        : ok({ type: "trueFalse", value });
    }
    case "one":
    case "several":
      return choice(cells, type === "several");
    default:
      return assertNever(type);
  }
}

const types: readonly (readonly [AnswerType, readonly string[]])[] = [
  ["number", ["number", "numerical", "numeric", "zahl", "numerisch"]],
  ["expression", ["formula", "expression", "formel", "ausdruck"]],
  ["trueFalse", ["true or false", "true/false", "truefalse", "tf", "t/f", "wahr/falsch", "wahr oder falsch"]],
  [
    "one",
    ["one", "choice", "single", "single choice", "mc", "multiple choice", "multichoice", "eine", "auswahl"],
  ],
  ["several", ["several", "multiple", "multiple answers", "multiple response", "mehrere", "mehrfachauswahl"]],
];

function typeNamed(name: string): AnswerType | null {
  return types.find(([, names]) => names.includes(name.toLowerCase().replace(/\s+/g, " ")))?.[0] ?? null;
}

function guessedType({ answer, options }: AnswerCells): AnswerType | null {
  if (options.length > 0)
    return lettersOf(answer, options) !== null && /[,;+ ]/.test(answer) ? "several" : "one";
  if (truthOf(answer) !== null) return "trueFalse";
  return readNumber(answer).ok ? "number" : null;
}

function truthOf(answer: string): boolean | null {
  const word = answer.toLowerCase();
  if (["true", "t", "wahr", "richtig", "yes"].includes(word)) return true;
  return ["false", "f", "falsch", "no"].includes(word) ? false : null;
}

function number({ answer, tolerance, wrong }: AnswerCells): Read {
  const value = readNumber(answer);
  if (!value.ok) return err(`The answer “${answer.slice(0, 40)}” is no number: ${value.error.message}`);
  const margin = readTolerance(tolerance);
  if (!margin.ok) return margin;
  const listed: { value: string; label: string }[] = [];
  for (const { given, label } of wrongAnswers(wrong)) {
    const read = readNumber(given);
    if (!read.ok) return err(`The wrong answer “${given.slice(0, 40)}” is no number: ${read.error.message}`);
    listed.push({ value: read.value.text, label });
  }
  return ok({
    ...{ type: "number", value: value.value.text },
    ...(margin.value === null ? {} : { tolerance: margin.value }),
    ...(listed.length === 0 ? {} : { wrong: listed }),
  });
}

function expression({ answer, symbols, wrong }: AnswerCells): Read {
  const names =
    symbols === "" ? [...new Set(answer.match(/[A-Za-z][A-Za-z0-9]*/g) ?? [])] : symbols.split(/[\s,;]+/);
  const listed = wrongAnswers(wrong).map(({ given, label }) => ({ text: given, label }));
  return ok({
    ...{ type: "expression", text: answer, symbols: names.filter((name) => name !== "") },
    ...(listed.length === 0 ? {} : { wrong: listed }),
  });
}

function choice({ answer, wrong, options }: AnswerCells, several: boolean): Read {
  if (options.length < 2) return err("A choice needs two options or more.");
  const right = lettersOf(answer, options);
  if (right === null)
    return err(
      `The answer “${answer.slice(0, 40)}” names no option. Write the letters of the right ones, as in A, C.`,
    );
  if (!several && right.size > 1) return err("More than one option is right: write several as its type.");
  const labels = new Map(wrongAnswers(wrong).map(({ given, label }) => [given.toUpperCase(), label]));
  const made = options.map((text, at) => {
    const label = labels.get(optionLetters.charAt(at));
    return { text, isRight: right.has(optionLetters.charAt(at)), ...(label === undefined ? {} : { label }) };
  });
  return ok({ type: "choice", several, options: made });
}

/** "A, C" or the words of one option; null where it is none. */
function lettersOf(answer: string, options: readonly string[]): ReadonlySet<string> | null {
  const letters = answer
    .toUpperCase()
    .split(/[\s,;+]+/)
    .filter((letter) => letter !== "");
  const offered = new Set(optionLetters.slice(0, options.length));
  if (letters.length > 0 && letters.every((letter) => offered.has(letter))) return new Set(letters);
  const same = options.indexOf(answer);
  return same === -1 ? null : new Set([optionLetters.charAt(same)]);
}

/** One on each line: what is given, =, what it is consistent with. */
function wrongAnswers(cell: string): readonly { readonly given: string; readonly label: string }[] {
  return cell.split("\n").flatMap((line) => {
    const [given = "", ...label] = line.split("=");
    return line.trim() === "" ? [] : [{ given: given.trim(), label: label.join("=").trim() }];
  });
}
