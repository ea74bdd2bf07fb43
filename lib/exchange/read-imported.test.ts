import { describe, expect, it } from "vitest";
import {
  deckDescriptionSchema,
  deckTagsSchema,
  deckTitleSchema,
  questionSourceSchema,
} from "@/lib/decks/deck-content";
import { families, questionFrom } from "@/lib/problems/families";
import { plainParamsSchema } from "@/lib/problems/plain/plain-params";
import { atOnce } from "@/lib/turns";
import { deckFile, imageIdsOf } from "./deck-file";
import { reportCounts } from "./import-report";
import { writeDeckJson } from "./json/write-deck-json";
import { readImported } from "./read-imported";
import { hostileImports } from "./testing/hostile-imports";
import { importTools } from "./testing/import-tools";
import { randomDeck } from "./testing/random-deck";

/** A person reads it: it begins like a sentence, ends like one, and shows no machinery. */
function expectSentence(sentence: string): void {
  expect(sentence).toMatch(/^[\p{Lu}“<\d].*[.!?]$/su);
  expect(sentence).not.toMatch(/undefined|\[object|(?<!“)NaN|Error:|✖|Invalid input/);
  expect(sentence.length).toBeLessThan(700);
}

describe("hostile imports", () => {
  it("are more than 200", () => {
    expect(hostileImports.length).toBeGreaterThan(200);
  });

  it.each(hostileImports)(
    "$what: refused or taken with a sentence, in less than a second",
    ({ name, bytes }) => {
      const began = performance.now();
      const read = atOnce(readImported(bytes, name, importTools));
      const took = performance.now() - began;
      if (!read.ok) expectSentence(read.error);
      else {
        const { report, content } = read.value;
        expect(report.lines.length + content.questions.length).toBeLessThan(6_000);
        for (const { line, title, sentence } of report.lines) {
          expect(line).toBeGreaterThan(0);
          expect(title.length).toBeGreaterThan(0);
          expect(title.length).toBeLessThanOrEqual(80);
          expectSentence(sentence);
        }
        expect(deckTitleSchema.parse(content.title)).toBe(content.title);
        expect(deckDescriptionSchema.parse(content.description)).toBe(content.description);
        expect(deckTagsSchema.parse(content.tags)).toEqual(content.tags);
        for (const source of content.questions) {
          expect(questionSourceSchema.parse(source)).toEqual(source);
          expect(questionFrom(source).ok).toBe(true);
          if (source.family === "plain")
            expect(plainParamsSchema.parse(source.params)).toEqual(source.params);
        }
        expect(new Set(content.questions.map(({ id }) => id)).size).toBe(content.questions.length);
      }
      expect(took).toBeLessThan(1_000);
    },
  );

  it("let others have their turn, however much there is to build", () => {
    const questions = Array.from({ length: 40 }, (_, seed) => ({
      ...{ id: `q${seed}`, family: "F8" },
      params: families.find(({ code }) => code === "F8")?.generate(seed % 7, 3).params,
    }));
    const text = writeDeckJson({ ...randomDeck(0), questions });
    const turns = readImported(new TextEncoder().encode(text), "", importTools);
    let longest = 0;
    let rests = 0;
    for (let isDone = false; !isDone; rests += 1) {
      const began = performance.now();
      isDone = turns.next().done === true;
      longest = Math.max(longest, performance.now() - began);
    }
    expect(rests).toBeGreaterThan(40);
    expect(longest).toBeLessThan(500);
  });

  it("leave nothing in any prototype", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect("isAdmin" in {}).toBe(false);
  });
});

describe("a file of any format", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const formatOf = (text: string, name = "") => {
    const read = atOnce(readImported(bytes(text), name, importTools));
    return read.ok ? read.value.report.format : read.error;
  };

  it("is known by what stands in it, whatever it is called", () => {
    expect(
      formatOf('{"format": "backpoll-deck", "version": 1, "title": "T", "questions": []}', "a.txt"),
    ).toBe("json");
    expect(formatOf("\uFEFFTitle;Question;Answer\nx;y;1", "a.txt")).toBe("csv");
    expect(formatOf('"question"\t"answer"\n1\t2')).toBe("csv");
    expect(formatOf("::a::b{T}", "a.csv")).toBe("gift");
    expect(formatOf("{=1} is one", "a.txt")).toBe("gift");
    expect(formatOf("Dear all, hello.")).toMatch(/^This is no deck/);
  });

  it.each([
    ["nothing", [], "The file is empty."],
    ["Latin-1", [0x66, 0xfc, 0x72, 0x7b, 0x54, 0x7d], "The file is not in UTF-8"],
    ["UTF-16", [0xff, 0xfe, 0x61, 0x00], "The file is in UTF-16"],
    ["an archive", [0x50, 0x4b, 3, 4], "This is a spreadsheet, a document or an archive."],
    ["nulls", [0x61, 0, 0x7b, 0x54, 0x7d], "The file holds bytes that are no text."],
  ])("is refused where its bytes are %s", (_, some, sentence) => {
    const read = atOnce(readImported(Uint8Array.from(some), "a.gift", importTools));
    expect(read.ok ? "" : read.error).toContain(sentence);
  });

  it("is called as its file is, where it does not say itself", () => {
    const title = (name: string) => {
      const read = atOnce(readImported(bytes("a{T}"), name, importTools));
      return read.ok && read.value.content.title;
    };
    expect(title("C:\\tests\\week_3.gift.txt")).toBe("week 3");
    expect(title("../.gift")).toBe("Imported deck");
    expect(title("")).toBe("Imported deck");
  });

  it("goes out and comes back by its name alone, in each format", () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const deck = randomDeck(seed);
      for (const format of ["json", "gift", "csv"] as const) {
        const { name, text, type } = atOnce(deckFile(deck, format, { build: questionFrom }));
        expect(name).toMatch(/^[a-z0-9-]+(?:\.backpoll\.json|\.gift\.txt|\.csv)$/);
        expect(type).toMatch(/charset=utf-8$/);
        const read = atOnce(readImported(bytes(text), name, importTools));
        if (read.ok) expect(read.value.report.format).toBe(format);
        else
          expect(deck.questions.length === 0 || format !== "json", `${seed} ${format} ${read.error}`).toBe(
            true,
          );
        if (format === "json") expect(read.ok && read.value.content).toEqual(deck);
      }
    }
  });

  it("names the pictures that it needs", () => {
    const id = "b".repeat(64);
    const questions = [
      { id: "a", family: "plain", params: { image: { id } } },
      { id: "b", family: "plain", params: { image: { id } } },
      { id: "c", family: "F1", params: null },
    ];
    expect(imageIdsOf({ questions })).toEqual([id]);
  });

  it("is summed up in a few words", () => {
    const line = (outcome: "taken" | "changed" | "refused") => ({
      line: 1,
      title: "x",
      outcome,
      sentence: "X.",
    });
    expect(reportCounts({ format: "gift", lines: [line("taken"), line("refused"), line("taken")] })).toBe(
      "2 taken, 1 not taken",
    );
    expect(reportCounts({ format: "gift", lines: [{ ...line("taken"), aside: true }] })).toBe("No question");
  });
});
