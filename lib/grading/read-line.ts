import type { Part } from "@/lib/problems/question";
import { wordsText } from "@/lib/problems/words";
import { ok, type Result } from "@/lib/result";
import type { AnswerInput } from "./answer";
import { misfit } from "./graded";
import { plainText } from "./plain-text";
import type { ReadingProblem } from "./reading-problem";

/**
 * An answer as somebody types it on one line, in the form its part asks for; the numbers in it are not read yet. Vectors
 * and matrices may stand in brackets: 1, 2 · (1; 2,5) · [1 2; 3 4].
 */
export function readLine(line: string, part: Part): Result<AnswerInput, ReadingProblem> {
  const { answer } = part;
  switch (answer.type) {
    case "number":
    case "expression":
      return ok({ type: answer.type, text: line });
    case "vector":
      return ok({ type: "vector", cells: cellsOf(unbracketed(line), answer.labels.length) });
    case "matrix": {
      const rows = rowsOf(line).map((row) => cellsOf(unbracketed(row), answer.size?.columns ?? null));
      return ok({ type: "matrix", rows });
    }
    case "trueFalse":
      return readTrueFalse(line);
    case "choice":
      return readChoice(line, part);
    case "choices":
      return ok({ type: "choices", options: trimmed(line.split(",")) });
  }
}

const longestCells = 1_000;

/**
 * STACK's rule: with a point somewhere commas separate; with a semicolon commas are decimal commas; only commas separate
 * if that gives the number of entries. Spaces separate where nothing else does.
 */
function cellsOf(text: string, count: number | null): readonly string[] {
  if (text.length > longestCells) return [text];
  if (text.includes(";")) return trimmed(text.split(";"));
  const byCommas = trimmed(text.split(","));
  const bySpaces = text.trim().split(/\s+/);
  if (text.includes(".") && byCommas.length > 1) return byCommas;
  if (byCommas.length === count) return byCommas;
  if (bySpaces.length === count) return bySpaces.map((cell) => cell.replace(/,$/, ""));
  if (byCommas.length > 1 && (count === null ? !isSpaced(bySpaces) : true)) return byCommas;
  return count === null || count > 1 ? bySpaces : [text];
}

/** Whether numbers with decimal commas stand between spaces: 1,5 2,5. */
function isSpaced(bySpaces: readonly string[]): boolean {
  return bySpaces.length > 1 && bySpaces.every((cell) => /\d$/.test(cell));
}

/** [1 2; 3 4] and 1,2;3,4 have rows between semicolons, [[1,2],[3,4]] between brackets. */
function rowsOf(line: string): readonly string[] {
  if (line.length > longestCells) return [line];
  const inside = unbracketed(line);
  const bracketed = /^\s*\[.*\]\s*[,;]\s*\[.*\]\s*$/.test(inside)
    ? inside.split(/(?<=\])\s*[,;]\s*(?=\[)/)
    : null;
  return bracketed ?? inside.split(";");
}

/** Without one pair of brackets around all of it; (1) + (2) keeps its own. */
function unbracketed(text: string): string {
  const trimmedText = text.trim();
  const pair = /^[([{]/.exec(trimmedText)?.[0];
  if (pair === undefined || trimmedText.length > longestCells) return trimmedText;
  let depth = 0;
  for (const [i, character] of [...trimmedText].entries()) {
    if ("([{".includes(character)) depth++;
    if (")]}".includes(character)) depth--;
    if (depth === 0 && i < trimmedText.length - 1) return trimmedText;
  }
  return depth === 0 ? trimmedText.slice(1, -1) : trimmedText;
}

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim());
}

/** true, false, t, f, in any case, and after a colon the code of a reason. */
function readTrueFalse(line: string): Result<AnswerInput, ReadingProblem> {
  const [, word = "", reason] =
    /^\s*(true|false|t|f)\s*(?::\s*(\S{1,40})\s*)?$/i.exec(line.slice(0, 200)) ?? [];
  if (word === "") return misfit("Write true or false.");
  const value = word.toLowerCase().startsWith("t");
  return ok({ type: "trueFalse", value, ...(reason === undefined ? {} : { reason }) });
}

/** An option's id, its number from 1, or its label word for word. */
function readChoice(line: string, { answer }: Part): Result<AnswerInput, ReadingProblem> {
  const options = answer.type === "choice" ? answer.options : [];
  const text = line.trim();
  const option =
    options.find(({ id }) => id === text) ??
    options.find(({ label }) => wordsText(label) === text || plainText(label) === text) ??
    (/^\d{1,3}$/.test(text) ? options[Number(text) - 1] : undefined);
  return option ? ok({ type: "choice", option: option.id }) : misfit("Choose one of the options.");
}
