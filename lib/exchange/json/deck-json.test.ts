import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { classicDeck } from "@/lib/problems/classic";
import { atOnce } from "@/lib/turns";
import { importTools } from "../testing/import-tools";
import { randomDeck } from "../testing/random-deck";
import { readDeckJson } from "./read-deck-json";
import { writeDeckJson } from "./write-deck-json";

const read = (text: string) => atOnce(readDeckJson(text, importTools));
const refusal = (text: string) => {
  const result = read(text);
  return result.ok ? "" : result.error;
};
const plain = (title: string) => ({
  id: title,
  family: "plain",
  params: { title, parts: [{ prompt: "?", answer: { type: "trueFalse", value: true } }] },
});
const frame = {
  format: "backpoll-deck",
  version: 1,
  title: "T",
  description: "",
  tags: [],
  weightIndex: "from-to",
};
const file = (more: object) => JSON.stringify({ ...frame, questions: [], ...more }, null, 2);

describe("a deck as JSON", () => {
  const seeds = Array.from({ length: 60 }, (_, seed) => seed);

  it("comes back equal, and its file byte for byte, for 60 random decks", () => {
    let questions = 0;
    let variants = 0;
    for (const seed of seeds) {
      const deck = randomDeck(seed);
      const text = writeDeckJson(deck);
      const back = read(text);
      if (!back.ok) throw new Error(`seed ${seed}: ${back.error}`);
      expect(back.value.content, `seed ${seed}`).toEqual(deck);
      expect(back.value.report.lines.filter(({ outcome }) => outcome !== "taken")).toEqual([]);
      expect(writeDeckJson(back.value.content)).toBe(text);
      expect(JSON.parse(text).questions).toEqual(deck.questions);
      questions += deck.questions.length;
      variants += deck.questions.filter((question) => question.variants).length;
    }
    expect(questions).toBeGreaterThan(90);
    expect(variants).toBeGreaterThan(9);
  });

  it("is written alike whatever the order of keys in the store", () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : value !== null && typeof value === "object"
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, inner]) => [key, turned(inner)]),
            )
          : value;
    const deck = randomDeck(7);
    const other = {
      ...deck,
      questions: deck.questions.map(({ id, family, params, variants }) => ({
        ...(variants ? { variants: variants.map(turned) } : {}),
        ...{ params: turned(params), family, id },
      })),
    };
    expect(writeDeckJson(other)).toBe(writeDeckJson(deck));
  });

  it("stands in lines as a person would write it", () => {
    const network = {
      weights: [
        [
          ["1", "2"],
          ["-1/2", "0"],
        ],
      ],
      widths: [2, 2],
    };
    const deck = {
      ...randomDeck(0),
      title: "T",
      description: "",
      tags: ["a", "b"],
      weightIndex: "from-to" as const,
    };
    expect(writeDeckJson({ ...deck, questions: [{ id: "q", family: "F1", params: network }] })).toBe(
      `{
  "format": "backpoll-deck",
  "version": 1,
  "title": "T",
  "description": "",
  "tags": ["a", "b"],
  "weightIndex": "from-to",
  "questions": [
    {
      "id": "q",
      "family": "F1",
      "params": {
        "weights": [
          [
            ["1", "2"],
            ["-1/2", "0"]
          ]
        ],
        "widths": [2, 2]
      }
    }
  ]
}
`,
    );
  });

  it("changes one line where one number of a matrix changes", () => {
    const deck = (weight: string) => ({
      ...randomDeck(0),
      questions: [
        {
          id: "q",
          family: "F2",
          params: {
            weights: [
              ["1", weight],
              ["3", "4"],
            ],
          },
        },
      ],
    });
    const [before, after] = [writeDeckJson(deck("2")).split("\n"), writeDeckJson(deck("-7/2")).split("\n")];
    expect(before.length).toBe(after.length);
    expect(before.filter((line, at) => line !== after[at])).toEqual(['          ["1", "2"],']);
  });

  it("keeps its pictures, byte for byte, and no picture that is not what it says", () => {
    const bytes = Uint8Array.from({ length: 3_001 }, (_, at) => (at * 31) % 256);
    const id = createHash("sha256").update(bytes).digest("hex");
    const image = { id, text: "a figure", width: 3, height: 4 };
    const question = { ...plain("seen"), params: { ...plain("seen").params, image } };
    const deck = { ...randomDeck(0), questions: [question] };
    const text = writeDeckJson(deck, [{ id, type: "image/png", bytes }]);
    const back = read(text);
    expect(back.ok && back.value.content).toEqual(deck);
    expect(back.ok && back.value.images).toEqual([{ id, type: "image/png", bytes }]);
    expect(back.ok && writeDeckJson(back.value.content, back.value.images)).toBe(text);

    const forged = read(text.replace(/"base64": "..../, '"base64": "AAAA'));
    expect(forged.ok && forged.value.images).toEqual([]);
    expect(forged.ok && forged.value.content.questions[0]).toEqual(plain("seen"));
    expect(
      forged.ok && forged.value.report.lines.map(({ outcome, sentence }) => [outcome, sentence]),
    ).toEqual([
      ["changed", "Its picture is not in the file and was left out."],
      ["refused", "Its bytes are not those of the picture that the deck was written with."],
    ]);
  });
});

describe("own numbers for every student", () => {
  const count = (widths: readonly number[]) => ({ widths, biases: "all", figure: true });
  const deck = (variants: readonly unknown[]) =>
    file({ questions: [{ id: "own", family: "F1", params: count([3, 4, 2, 1]), variants }] });
  const taken = (text: string) => {
    const result = read(text);
    return result.ok
      ? [result.value.content.questions[0]?.variants, result.value.report.lines[0]?.outcome]
      : result.error;
  };

  it("are taken where they make the same question", () => {
    const variants = [count([2, 5, 3, 1]), count([4, 2, 2, 1])];
    expect(taken(deck(variants))).toEqual([variants, "taken"]);
  });

  it("are left out where they make another one, or none", () => {
    for (const odd of [{ widths: "x" }, null, count([9_999, 1])])
      expect(taken(deck([count([2, 5, 3, 1]), odd]))).toEqual([undefined, "changed"]);
  });
});

describe("what is too much", () => {
  it("is a question with variants of fewer parts", () => {
    const found = classicDeck.questions[2]?.params;
    const params = typeof found === "object" && found !== null ? found : {};
    const ask = "ask" in params && Array.isArray(params.ask) ? params.ask : [];
    const question = { id: "q", family: "F2", params, variants: [{ ...params, ask: ask.slice(0, 2) }] };
    const result = read(file({ questions: [question] }));
    expect(result.ok && result.value.content.questions[0]?.params).toEqual(params);
    expect(result.ok && result.value.content.questions[0]?.variants).toBeUndefined();
  });

  it("is more than 2 MB without the pictures, which do not count", () => {
    const pictures = (characters: number) => ({
      images: { x: { type: "image/png", base64: "A".repeat(characters) } },
    });
    expect(read(file(pictures(3_000_000))).ok).toBe(true);
    expect(refusal(file({ ...pictures(4), questions: ["x".repeat(2_000_000)] }))).toMatch(/larger than 2 MB/);
  });
});

describe("reading JSON", () => {
  it("reports a question that cannot be built with its line and reason, and takes the others", () => {
    const questions = [
      plain("good"),
      { id: "odd", family: "F99", params: {} },
      {
        id: "short",
        family: "plain",
        params: { title: "Short", parts: [{ prompt: "?", answer: { type: "number", value: "0.5" } }] },
      },
      { id: "wide", family: "plain", params: { ...plain("x").params, colour: "red" } },
      { id: "bad id", family: "plain", params: plain("x").params },
      plain("good"),
    ];
    const text = file({ questions });
    const lineOf = (piece: string, nth = 0) =>
      text.split("\n").flatMap((line, at) => (line.includes(piece) ? [at + 1] : []))[nth];
    const result = read(text);
    expect(result.ok && result.value.content.questions.map(({ id }) => id)).toEqual(["good", "good-2"]);
    expect(result.ok && result.value.report.lines).toEqual([
      { line: 9, title: "good", outcome: "taken", sentence: "Taken as it is." },
      { line: 25, title: "odd", outcome: "refused", sentence: "It cannot be built: There is no family F99." },
      {
        line: 40,
        title: "Short",
        outcome: "refused",
        sentence: "Part 1, answer, value: it is not a whole number or fraction.",
      },
      {
        line: lineOf("colour"),
        title: "x",
        outcome: "refused",
        sentence: "“colour” is not known here. Take it out.",
      },
      {
        line: lineOf("bad id"),
        title: "x",
        outcome: "refused",
        sentence: "Id: it has to be letters, digits, dots and dashes, 80 at most.",
      },
      {
        line: Number(lineOf('"id": "good"', 1)) - 1,
        title: "good",
        outcome: "changed",
        sentence: "Its id good is taken by a question above; here it is good-2.",
      },
    ]);
  });

  const cases: readonly (readonly [what: string, text: string, sentence: string | RegExp])[] = [
    ["an empty file", "", /the file is empty/],
    ["other JSON", "{}", /no deck of Backpoll/],
    ["a list", "[]", /no deck of Backpoll/],
    [
      "a newer version",
      file({ version: 2 }),
      /newer Backpoll \(version 2 of the format\).*Update this server/,
    ],
    ["no version", file({ version: "1" }), /^Line 3: Version: it has to be 1\. Nothing was taken\.$/],
    ["a key that is not known", file({ colour: 1 }), /^Line 9: .*“colour” is not known here/],
    ["no title", JSON.stringify({ ...frame, title: undefined, questions: [] }), /Title: a text is missing/],
    ["a title of one blank", file({ title: " " }), /^Line 4: Title: it is empty/],
    ["too long a title", file({ title: "x".repeat(121) }), /Title: it has more than 120 characters/],
    ["a tag that is a number", file({ tags: ["a", 5] }), /^Line \d+: Tag 2: it has to be a text/],
    ["a comma too many", '{\n "a": 1,\n}', /Line 3: there is a comma too many/],
    ["a comma too few", '{\n "a": 1\n "b": 2}', /Line 3: a comma is missing before “"”/],
    ["a key without quotes", "{a: 1}", /Line 1: a key in double quotes is missing before “a”/],
    ["NaN", '{"a": NaN}', /“NaN” is no JSON/],
    ["Infinity", '{"a": -Infinity}', /is no JSON/],
    ["a huge number", '{"a": 1e999}', /1e999 is too large/],
    ["a number that is not exact", '{"a": 9007199254740993}', /too large to be kept exactly/],
    ["a zero in front", '{"a": 01}', /“01” is no JSON/],
    ["a comment", '{"a": 1} // x', /stands behind the end/],
    ["two equal keys", '{"a": 1,\n"a": 2}', /Line 2: the key “a” stands there twice/],
    ["__proto__", '{"__proto__": {"x": 1}}', /the key “__proto__” is not allowed/],
    [
      "constructor, written with an escape",
      '{"\\u0063onstructor": 1}',
      /the key “constructor” is not allowed/,
    ],
    ["half a character", '{"a": "\\ud800"}', /half a character/],
    ["a line break in a text", '{"a": "x\ny"}', /line break or a backslash/],
    ["an open text", '{"a": "x', /double quote is never closed/],
    ["an open bracket", '{"a": [1,\n2', /Line 2: a comma is missing before the end of the file|bracket/],
    ["a hundred thousand brackets", "[".repeat(100_000), /more than 64 brackets/],
    ["1,001 questions", file({ questions: Array.from({ length: 1_001 }, () => 1) }), /1001 questions.*Split/],
  ];
  it.each(cases)("refuses %s", (_, text, sentence) => {
    expect(refusal(text)).toMatch(sentence);
  });
});
