import type { ExpressionProblemCode } from "@/lib/expression/problem";
import { assertNever } from "@/lib/result";

export const readingProblemCodes = [
  "empty",
  "tooLong",
  "percent",
  "letter",
  "mixedNumber",
  "twoSigns",
  "twoBars",
  "twoMarks",
  "twoNumbers",
  "missingNumber",
  "calculation",
  "equals",
  "bracketNotClosed",
  "bracketNotOpened",
  "bracketEmpty",
  "badExponent",
  "unexpected",
  "ambiguousComma",
  "divisionByZero",
  "exponentTooLarge",
  "fewDigits",
  "wrongShape",
] as const;
export type ReadingProblemCode = (typeof readingProblemCodes)[number];

/** Why an answer could not be read. It is unreadable, not wrong: it costs nothing and says what to do next. */
export interface ReadingProblem {
  readonly code: ReadingProblemCode | ExpressionProblemCode;
  /** Where: an index in the student's own text. */
  readonly at: number;
  /** Which entry of a vector, or of a matrix row by row, counted from 1. */
  readonly cell?: number;
  readonly message: string;
}

export function readingProblem(code: ReadingProblemCode, at: number, about = ""): ReadingProblem {
  return { code, at, message: messageOf(code, about) };
}

/** The same problem in an entry of a vector, or with `columns` of a matrix: its message says in which, from 1. */
export function inCell(problem: ReadingProblem, cell: number, columns?: number): ReadingProblem {
  const place =
    columns === undefined
      ? `Entry ${cell}`
      : `Row ${Math.ceil(cell / columns)}, column ${((cell - 1) % columns) + 1}`;
  return { ...problem, cell, message: `${place}: ${problem.message}` };
}

/** `about` is the piece of the student's text that the sentence quotes. */
function messageOf(code: ReadingProblemCode, about: string): string {
  switch (code) {
    case "empty":
      return "Nothing here yet. Type a number, such as -3 or 3/4.";
    case "tooLong":
      return "That is too long for one number. Type it with fewer characters.";
    case "percent":
      return "Percent signs are not read. Write 50% as 0.5 or 1/2.";
    case "letter":
      return `“${about}” is not part of a number. Type digits only, such as -3 or 3/4.`;
    case "mixedNumber":
      return "Write a mixed number as one fraction: 1 1/2 is 3/2.";
    case "twoSigns":
      return "There are two signs in a row. Keep one of them, or use brackets: 3-(-2).";
    case "twoBars":
      return "There is more than one fraction bar. Write a single fraction, such as 3/4.";
    case "twoMarks":
      return "Use one decimal point only, and nothing between thousands.";
    case "twoNumbers":
      return "There is a gap inside the number. Type one number without spaces.";
    case "missingNumber":
      return "A number is missing here. Type the digits too.";
    case "calculation":
      return "Work it out first and type the result as one number.";
    case "equals":
      return "Type the number alone, without an equals sign.";
    case "bracketNotClosed":
      return "A bracket is not closed.";
    case "bracketNotOpened":
      return "This bracket was never opened.";
    case "bracketEmpty":
      return "There is nothing in this bracket.";
    case "badExponent":
      return "A power is a whole number, such as 2^3.";
    case "unexpected":
      return `“${about}” cannot be read here. Type a number, such as -3 or 3/4.`;
    case "ambiguousComma":
      return `“${about}” can mean ${about.replace(",", ".")} or ${about.replace(",", "")}. Type the one you mean.`;
    case "divisionByZero":
      return "That divides by zero. Check the number under the bar.";
    case "exponentTooLarge":
      return "That power is too large. Keep the exponent between -30 and 30.";
    case "fewDigits":
      return "Give a fraction, or a decimal with at least 3 digits.";
    case "wrongShape":
      return `This does not fit the question. ${about}`;
    default:
      return assertNever(code);
  }
}
