/** What a table of questions can say, as `writeQuestionsCsv` heads it. */
export const csvColumns = [
  ...(["title", "part", "situation", "question", "type", "answer", "tolerance"] as const),
  ...(["symbols", "wrong answers", "explanation"] as const),
] as const;
export type CsvColumn = (typeof csvColumns)[number];

/** The letters of options; their columns are headed "option A" and so on. */
export const optionLetters = "ABCDEFGHIJ";

/** Where each column is, counted from 0. */
export interface CsvLayout {
  readonly columns: ReadonlyMap<CsvColumn, number>;
  /** In the order of the letters. */
  readonly options: readonly number[];
  /** Headings that say nothing here. */
  readonly unknown: readonly string[];
}

/** Headings that people write, in English and German. */
const headings: Readonly<Record<CsvColumn, readonly string[]>> = {
  title: ["title", "name", "titel", "question title", "question name"],
  part: ["part", "teil", "teilaufgabe"],
  situation: ["situation", "stem", "context", "kontext", "einleitung"],
  question: ["question", "prompt", "question text", "text", "frage", "fragetext", "aufgabe"],
  type: ["type", "kind", "typ", "art", "question type", "fragetyp"],
  answer: [
    "answer",
    "right answer",
    "correct answer",
    "correct",
    "key",
    "solution",
    "antwort",
    "richtige antwort",
  ],
  tolerance: ["tolerance", "margin", "toleranz"],
  symbols: ["symbols", "names", "variables", "symbole", "variablen"],
  "wrong answers": ["wrong answers", "wrong", "misconceptions", "falsche antworten"],
  explanation: ["explanation", "feedback", "general feedback", "erklärung", "begründung"],
};

/** Finds columns by their headings, in any order. */
export function csvLayout(header: readonly string[]): CsvLayout {
  const plain = header.map((heading) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[\s_*:.()-]+/g, " ")
      .trim(),
  );
  const columns = new Map<CsvColumn, number>();
  for (const column of csvColumns) {
    const at = plain.findIndex((heading) => headings[column].includes(heading));
    if (at !== -1) columns.set(column, at);
  }
  const options = [...optionLetters].flatMap((letter, index) => {
    const at = plain.findIndex((heading) => isOption(heading, letter.toLowerCase(), index + 1));
    return at === -1 ? [] : [at];
  });
  const known = new Set([...columns.values(), ...options]);
  return {
    columns,
    options,
    unknown: header.filter((heading, at) => heading.trim() !== "" && !known.has(at)),
  };
}

function isOption(heading: string, letter: string, number: number): boolean {
  return (
    heading === letter ||
    [letter, `${number}`].some(
      (end) =>
        /^(?:option|choice|antwort|auswahl) ?/.test(heading) && heading.replace(/^\p{L}{2,} ?/u, "") === end,
    )
  );
}
