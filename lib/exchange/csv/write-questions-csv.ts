import type { PlainAnswer, PlainParams, PlainPart } from "@/lib/problems/plain/plain-params";
import { byteOrderMark, cellText, csvLine } from "@/lib/review/csv";
import type { PlainCopy } from "../plain-of-question";
import { csvColumns, optionLetters } from "./csv-columns";
import { numberCell, toleranceCell } from "./tolerance-cell";

/**
 * Plain questions as a table, a row for each part; `readQuestionsCsv` gives the same parameters. Spreadsheets read it as
 * UTF-8 and run nothing in it.
 */
export function writeQuestionsCsv(copies: readonly PlainCopy[]): string {
  const all = copies.flatMap(({ params }) => (params ? [params] : []));
  const most = Math.max(
    0,
    ...all.flatMap(({ parts }) => parts.map(({ answer }) => optionsOf(answer).length)),
  );
  const options = [...optionLetters.slice(0, most)].map((letter) => `option ${letter}`);
  const rows = all.flatMap((params) => params.parts.map((part, at) => row(params, part, at, most)));
  return (
    byteOrderMark +
    [[...csvColumns, ...options], ...rows].map((cells) => csvLine(cells.map(cellText))).join("")
  );
}

function row(
  { title, stem = "", parts }: PlainParams,
  part: PlainPart,
  at: number,
  most: number,
): readonly string[] {
  const { prompt, answer, explanation = "" } = part;
  const options = optionsOf(answer);
  return [
    ...[
      title,
      parts.length === 1 ? "" : `${at + 1}`,
      at === 0 ? stem : "",
      prompt,
      typeCell(answer),
      answerCell(answer),
    ],
    answer.type === "number" ? toleranceCell(answer.tolerance) : "",
    answer.type === "expression" ? answer.symbols.join(", ") : "",
    ...[wrongCell(answer), explanation],
    ...Array.from({ length: most }, (_, index) => options[index] ?? ""),
  ];
}

function optionsOf(answer: PlainAnswer): readonly string[] {
  return answer.type === "choice" ? answer.options.map(({ text }) => text) : [];
}

function typeCell(answer: PlainAnswer): string {
  if (answer.type === "choice") return answer.several ? "several" : "one";
  return { number: "number", expression: "formula", trueFalse: "true or false" }[answer.type];
}

function answerCell(answer: PlainAnswer): string {
  switch (answer.type) {
    case "number":
      return numberCell(answer.value);
    case "expression":
      return answer.text;
    case "trueFalse":
      return answer.value ? "true" : "false";
    case "choice":
      return answer.options
        .flatMap(({ isRight }, at) => (isRight ? [optionLetters.charAt(at)] : []))
        .join(", ");
  }
}

function wrongCell(answer: PlainAnswer): string {
  switch (answer.type) {
    case "number":
      return (answer.wrong ?? []).map(({ value, label }) => `${numberCell(value)} = ${label}`).join("\n");
    case "expression":
      return (answer.wrong ?? []).map(({ text, label }) => `${text} = ${label}`).join("\n");
    case "trueFalse":
      return "";
    case "choice":
      return answer.options
        .flatMap(({ label }, at) => (label === undefined ? [] : [`${optionLetters.charAt(at)} = ${label}`]))
        .join("\n");
  }
}
