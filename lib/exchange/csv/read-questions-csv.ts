import { mostQuestions } from "@/lib/decks/deck-content";
import type { PlainParams, PlainPart } from "@/lib/problems/plain/plain-params";
import type { QuestionSource } from "@/lib/problems/question";
import { assertNever, err, ok, type Result } from "@/lib/result";
import { type Delimiter, mostColumns, readTable, type TableProblem } from "@/lib/review/read-table";
import { spreadsheetSafe } from "@/lib/review/spreadsheet-safe";
import type { Turns } from "@/lib/turns";
import type { ReportLine } from "../import-report";
import type { ImportedDeck, ImportTools } from "../imported";
import { plainQuestionOf } from "../plain-question-of";
import { cleanText } from "../words/clean-text";
import { bareTitle } from "../words/moodle-words";
import { readAnswer } from "./answer-cells";
import { type CsvColumn, type CsvLayout, csvLayout } from "./csv-columns";

/** Several rows can be parts of one question. */
const mostRows = 4 * mostQuestions;

/**
 * Reads a table of questions: docs/deck-format.md. Rests after each question. The error is a sentence for a file of which
 * nothing can be taken.
 */
export function* readQuestionsCsv(
  text: string,
  title: string,
  tools: ImportTools,
): Turns<Result<ImportedDeck, string>> {
  const delimiter = delimiterOf(text);
  const wide = lineOfSigns(text, delimiter);
  if (wide !== null) return err(problemSentence({ line: wide, code: "tooWide" }));
  const table = readTable(text, delimiter, mostRows + 2);
  if (!table.ok) return err(problemSentence(table.error));
  const [header = [], ...rows] = table.value.rows;
  const layout = csvLayout(header);
  if (!layout.columns.has("question") || !layout.columns.has("answer"))
    return err(
      "The first line has to name the columns, at least “question” and “answer”. All names are in the table of deck formats.",
    );
  if (rows.length === 0) return err("There is no question below the line that names the columns.");
  if (rows.length > mostRows)
    return err(`The table has more than ${mostRows.toLocaleString("en")} rows. Split it into several.`);
  const read = rows.map((cells, at) => readRow(cells, layout, table.value.lines[at + 1] ?? 0));
  const lines: ReportLine[] = [];
  const questions: QuestionSource[] = [];
  const taken = new Set<string>();
  if (layout.unknown.length > 0) lines.push(unknownLine(layout.unknown));
  for (const group of grouped(read)) {
    yield;
    const made = questionOf(group, taken, questions.length >= mostQuestions, tools);
    lines.push(...made.lines);
    if (made.source) questions.push(made.source);
  }
  const content = { title, description: "", tags: [], weightIndex: "from-to", questions } as const;
  return ok({ report: { format: "csv", lines }, content, images: [] });
}

interface Row {
  readonly line: number;
  /** Never empty. */
  readonly title: string;
  readonly stem: string;
  /** Whether it goes on with the question above. */
  readonly goesOn: boolean;
  readonly part: Result<PlainPart, string>;
  readonly lost: ReadonlySet<string>;
}

function readRow(cells: readonly string[], layout: CsvLayout, line: number): Row {
  const lost = new Set<string>();
  const cell = (at: number | undefined) => (at === undefined ? "" : readCell(cells[at] ?? "", lost));
  const named = (column: CsvColumn) => cell(layout.columns.get(column));
  const prompt = named("question");
  const options = layout.options.map(cell);
  const filled = options.findLastIndex((option) => option !== "") + 1;
  const answer = readAnswer({
    ...{
      type: named("type"),
      answer: named("answer"),
      tolerance: named("tolerance"),
      symbols: named("symbols"),
    },
    ...{ wrong: named("wrong answers"), options: options.slice(0, filled) },
  });
  const explanation = named("explanation");
  const part: Row["part"] =
    prompt === ""
      ? err("Nothing is asked: its question is empty.")
      : answer.ok
        ? ok({ prompt, answer: answer.value, ...(explanation === "" ? {} : { explanation }) })
        : answer;
  const title = named("title") || shortened(bareTitle(prompt)) || "A row without words";
  return { line, title, stem: named("situation"), goesOn: Number(named("part")) > 1, part, lost };
}

/** A cell as it was meant: without the apostrophe that keeps spreadsheets from running it. */
function readCell(cell: string, lost: Set<string>): string {
  const rest = cell.slice(1);
  const meant = cell.startsWith("'") && spreadsheetSafe(rest) !== rest ? rest : cell;
  return cleanText(meant.replace(/\r\n?/g, "\n"), lost).trim();
}

function grouped(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const above = groups.at(-1);
    if (row.goesOn && above) above.push(row);
    else groups.push([row]);
  }
  return groups;
}

function questionOf(
  rows: readonly Row[],
  taken: Set<string>,
  isFull: boolean,
  { build }: ImportTools,
): { readonly lines: readonly ReportLine[]; readonly source: QuestionSource | null } {
  const [first] = rows;
  const parts = rows.flatMap(({ part }) => (part.ok ? [part.value] : []));
  const refusals = (sentence: string) =>
    rows.map((row) => refused(row, row.part.ok ? sentence : row.part.error));
  if (!first?.part.ok || isFull) {
    const why = isFull
      ? `A deck has at most ${mostQuestions.toLocaleString("en")} questions.`
      : "The first part of its question was not taken.";
    return { lines: refusals(why), source: null };
  }
  const lost = new Set<string>();
  const params: PlainParams = {
    title: fittingTitle(first.title, lost),
    ...(first.stem === "" ? {} : { stem: first.stem }),
    parts,
  };
  const made = plainQuestionOf(params, taken, build);
  if (!made.ok) return { lines: refusals(made.error), source: null };
  const lines = rows.map((row, at): ReportLine => {
    if (!row.part.ok) return refused(row, row.part.error);
    const all = [...(at === 0 ? lost : []), ...row.lost];
    const sentence = [takenAs(row.part.value, at), ...all].join(" ");
    return {
      line: row.line,
      title: shortened(row.title),
      outcome: all.length === 0 ? "taken" : "changed",
      sentence,
    };
  });
  return { lines, source: made.value };
}

function refused({ line, title }: Row, sentence: string): ReportLine {
  return { line, title: shortened(title), outcome: "refused", sentence };
}

function takenAs({ answer }: PlainPart, at: number): string {
  const kind = answer.type === "choice" ? (answer.several ? "several" : "one") : answer.type;
  const words = {
    number: "A number.",
    expression: "A formula.",
    trueFalse: "True or False.",
    one: "A choice of one.",
    several: "A choice of several.",
  }[kind];
  return at === 0 ? words : `${words} Part ${at + 1} of the question above.`;
}

function unknownLine(unknown: readonly string[]): ReportLine {
  const names = unknown.slice(0, 5).map((name) => `“${shortened(cleanText(name, new Set()))}”`);
  const columns = unknown.length === 1 ? "The column" : "The columns";
  return {
    ...{ line: 1, title: "The names of the columns", outcome: "changed", aside: true },
    sentence: `${columns} ${names.join(", ")}${unknown.length > 5 ? " and others" : ""} ${unknown.length === 1 ? "was" : "were"} not taken.`,
  };
}

function fittingTitle(title: string, lost: Set<string>): string {
  if (title.length <= 80) return title;
  lost.add("Its title was shortened to 80 characters.");
  return `${title.slice(0, 79).trim()}…`;
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59).trim()}…` : words;
}

/** The one that makes known columns of the first line. */
function delimiterOf(text: string): Delimiter {
  const known = (delimiter: Delimiter) => {
    const table = readTable(text.slice(0, 10_000), delimiter, 1);
    return table.ok ? csvLayout(table.value.rows[0] ?? []).columns.size : 0;
  };
  const [best] = ([",", ";", "\t"] as const).toSorted((a, b) => known(b) - known(a));
  return best ?? ",";
}

/** More than any line holds, words and all. */
const mostSigns = 20_000;

/** A line of nothing but cells, which would take long to cut; null where there is none. */
function lineOfSigns(text: string, delimiter: Delimiter): number | null {
  const lines = text.split("\n");
  const found = lines.findIndex(
    (line) => line.length > mostSigns && line.split(delimiter).length > mostSigns,
  );
  return found === -1 ? null : found + 1;
}

function problemSentence({ line, code }: TableProblem): string {
  switch (code) {
    case "quoteNotClosed":
      return `A quote that begins on line ${line} is never closed. Nothing was taken.`;
    case "textAroundQuotes":
      return `Line ${line} has text beside the quotes of a cell. Nothing was taken.`;
    case "tooWide":
      return `Line ${line} has more than ${mostColumns} cells. Nothing was taken.`;
    default:
      return assertNever(code);
  }
}
