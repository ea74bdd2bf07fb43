import { expect, test } from "vitest";
import { listedName, mostRosterNames, readRoster } from "./roster";

test("a list holds every name once, as it would be typed, in its order", () => {
  const { names } = readRoster("Ada Lovelace\n  Émile   Borel \r\nBen\n");
  expect(names).toEqual(["Ada Lovelace", "Émile Borel", "Ben"]);
});

test("what is left out is told: empty lines, second spellings, and lines that nobody can type", () => {
  const long = "x".repeat(25);
  expect(readRoster(`Ada\n\n \nBen\nADA\n${long}\nada\n\n`)).toEqual({
    ...{ names: ["Ada", "Ben"], blank: 2, repeated: ["ADA", "ada"], unusable: [long], beyond: 0 },
  });
});

test("nothing pasted is an empty list without complaints", () => {
  for (const text of ["", " \n\n "])
    expect(readRoster(text)).toEqual({ names: [], blank: 0, repeated: [], unusable: [], beyond: 0 });
});

test("a list ends where a room does, between two names", () => {
  const short = Array.from({ length: mostRosterNames + 3 }, (_, index) => `S ${index}`);
  const many = readRoster(short.join("\n"));
  expect([many.names.length, many.beyond]).toEqual([mostRosterNames, 3]);
  const wide = Array.from({ length: 500 }, (_, index) => `Somebody called ${1000 + index}`);
  const { names, beyond } = readRoster(wide.join("\n"));
  expect(names).toHaveLength(400);
  expect(beyond).toBe(100);
  expect(names.every((name) => wide.includes(name))).toBe(true);
});

test("a typed name is found as the list has it", () => {
  expect(listedName(["Ada Lovelace"], "ada  LOVELACE")).toBe("Ada Lovelace");
  expect(listedName(["Ada Lovelace"], "Ada")).toBeUndefined();
});
