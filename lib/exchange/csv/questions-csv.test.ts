import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { questionFrom } from "@/lib/problems/families";
import { randomFrom } from "@/lib/problems/random";
import { atOnce } from "@/lib/turns";
import type { PlainCopy } from "../plain-of-question";
import { importTools } from "../testing/import-tools";
import { randomPlain } from "../testing/random-deck";
import { readQuestionsCsv } from "./read-questions-csv";
import { writeQuestionsCsv } from "./write-questions-csv";

const read = (text: string) => {
  const result = atOnce(readQuestionsCsv(text, "T", importTools));
  if (!result.ok) throw new Error(result.error);
  return result.value;
};
const refusal = (text: string) => {
  const result = atOnce(readQuestionsCsv(text, "T", importTools));
  return result.ok ? "" : result.error;
};
const paramsOf = (text: string) => read(text).content.questions.map(({ params }) => params);

describe("a table of plain questions", () => {
  const seeds = Array.from({ length: 1_200 }, (_, seed) => seed);
  const copies = seeds
    .map((seed): PlainCopy => {
      const params = randomPlain(randomFrom(seed));
      return { title: params.title, params, lost: [] };
    })
    .filter(({ params }) => questionFrom({ id: "q", family: "plain", params }).ok);

  it("comes back with the same parameters, for 1,000 random ones", () => {
    expect(copies.length).toBeGreaterThan(1_000);
    const some = copies.slice(0, 1_000);
    expect(paramsOf(writeQuestionsCsv(some).slice(1))).toEqual(some.map(({ params }) => params));
  });

  it("gives another reader the same cells, and a spreadsheet nothing to run", () => {
    const { data, errors } = Papa.parse<string[]>(writeQuestionsCsv(copies.slice(0, 200)).slice(1), {
      delimiter: ",",
      newline: "\r\n",
    });
    expect(errors).toEqual([]);
    for (const cell of data.flat())
      expect(/^\s*[=+\-@\t\r\0＝＋－＠]/u.test(cell) && !Number.isFinite(Number(cell)), cell).toBe(false);
  });
});

describe("a table that somebody wrote", () => {
  const expected = [
    { title: "Sum", parts: [{ prompt: "What is 1 + 1?", answer: { type: "number", value: "2" } }] },
    {
      title: "Half",
      parts: [
        {
          prompt: "What is ½ of 1?",
          answer: { type: "number", value: "1/2", tolerance: { absolute: "1/100", relative: "1/20" } },
          explanation: "A half.",
        },
      ],
    },
    {
      title: "Sun",
      parts: [{ prompt: "It rises in the east.", answer: { type: "trueFalse", value: true } }],
    },
    {
      title: "Colour",
      parts: [
        {
          prompt: "Which?",
          answer: {
            ...{ type: "choice", several: false },
            options: [
              { text: "red", isRight: false, label: "warm; not cold" },
              { text: "blue", isRight: true },
            ],
          },
        },
      ],
    },
    {
      title: "Both",
      parts: [
        {
          prompt: "Which two?",
          answer: {
            ...{ type: "choice", several: true },
            options: [
              { text: "a", isRight: true },
              { text: "b", isRight: false },
              { text: "c", isRight: true },
            ],
          },
        },
      ],
    },
    {
      title: "Step",
      parts: [
        {
          prompt: "The step?",
          answer: { type: "expression", text: "eta (H - y)", symbols: ["eta", "H", "y"] },
        },
      ],
    },
  ];
  const rows = [
    [
      "Title",
      "Question",
      "Type",
      "Answer",
      "Tolerance",
      "Wrong answers",
      "Option A",
      "Option B",
      "Option C",
      "Explanation",
    ],
    ["Sum", "What is 1 + 1?", "number", "2", "", "", "", "", "", ""],
    ["Half", "What is ½ of 1?", "", "0,5", "0.01 + 5 %", "", "", "", "", "A half."],
    ["Sun", "It rises in the east.", "", "TRUE", "", "", "", "", "", ""],
    ["Colour", "Which?", "", "blue", "", "a = warm; not cold", "red", "blue", "", ""],
    ["Both", "Which two?", "several", "A, C", "", "", "a", "b", "c", ""],
    ["Step", "The step?", "Formula", "eta (H - y)", "", "", "", "", "", ""],
  ];
  const table = (delimiter: string, newline: string, order = rows[0]?.map((_, at) => at) ?? []) =>
    Papa.unparse(
      rows.map((row) => order.map((at) => row[at])),
      { delimiter, newline },
    );

  it.each([
    [",", "\n"],
    [";", "\r\n"],
    ["\t", "\n"],
  ])("is read with %j between cells and %j at the ends", (delimiter, newline) => {
    expect(paramsOf(table(delimiter, newline))).toEqual(expected);
  });

  it("is read in any order of its columns", () => {
    expect(paramsOf(table(";", "\n", [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]))).toEqual(expected);
  });

  it("is reported row by row, with the line of the file", () => {
    const text = [
      "title,part,question,type,answer,tolerance,option A,option B,colour",
      'Two,1,"Line one\nline two",number,3,,,,',
      "Two,2,And this?,true or false,maybe,,,,",
      "Two,3,And that?,true or false,no,,,,",
      "Bad,,How much?,number,three,,,,",
      ",,How far?,number,5,wide,,,",
      ",,Which?,one,C,,x,y,",
      "Odd,,What?,essay,x,,,,",
      ",,,number,1,,,,",
    ].join("\n");
    const { report, content } = read(text);
    expect(
      report.lines.map(({ line, title, outcome, sentence }) => [line, title, outcome, sentence]),
    ).toEqual([
      [1, "The names of the columns", "changed", "The column “colour” was not taken."],
      [2, "Two", "taken", "A number."],
      [4, "Two", "refused", "“maybe” is neither true nor false."],
      [5, "Two", "taken", "True or False. Part 3 of the question above."],
      [6, "Bad", "refused", expect.stringMatching(/^The answer “three” is no number: /)],
      [7, "How far?", "refused", "“wide” is no tolerance. Write 0.01, 5 % or 0.01 + 5 %."],
      [
        8,
        "Which?",
        "refused",
        "The answer “C” names no option. Write the letters of the right ones, as in A, C.",
      ],
      [
        9,
        "Odd",
        "refused",
        "“essay” is no type of answer. Write number, formula, true or false, one or several.",
      ],
      [10, "A row without words", "refused", "Nothing is asked: its question is empty."],
    ]);
    expect(content.questions).toHaveLength(1);
  });

  it("is not taken where it says two things", () => {
    const { report } = read(
      "question;type;answer;tolerance;option A;option B\nx;one;A, B;;a;b\nx;number;1;0.1 + 0.2;;\nx;number;1,000;;;",
    );
    expect(report.lines.map(({ sentence }) => sentence)).toEqual([
      "More than one option is right: write several as its type.",
      "“0.1 + 0.2” is no tolerance. Write 0.01, 5 % or 0.01 + 5 %.",
      expect.stringMatching(/^The answer “1,000” is no number: /),
    ]);
  });

  it("is refused where nothing can be read of it", () => {
    expect(refusal("a,b\n1,2")).toMatch(/has to name the columns/);
    expect(refusal("question,answer")).toMatch(/no question below/);
    expect(refusal('question,answer\n"x,1')).toMatch(/A quote that begins on line 2 is never closed/);
    expect(refusal(`question,answer\n${"x,1\n".repeat(4_001)}`)).toMatch(/more than 4,000 rows/);
  });
});
