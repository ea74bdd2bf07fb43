import { describe, expect, test } from "vitest";
import { admitName } from "./admit-name";
import { anonymousName } from "./anonymous-name";
import { readAdmission } from "./read-admission";

const admitted = (admission: ReturnType<typeof readAdmission>, typed: string) => {
  const name = admitName(admission, typed, "Copper Otter 42");
  return name.ok ? name.value : name.error.code;
};

describe("a room with a list", () => {
  const roster = readAdmission("roster", "Ada Lovelace\n\n  Émile   Borel \r\nada lovelace\n");

  test("holds every name once, as it would be typed", () => {
    expect(roster).toEqual({ type: "roster", names: ["ada lovelace", "Émile Borel"] });
  });

  test("lets in who is on it, however it is capitalised, spaced or composed, under the name of the list", () => {
    expect(admitted(roster, " ADA  lovelace")).toBe("ada lovelace");
    expect(admitted(roster, "E\u0301mile borel")).toBe("Émile Borel");
    expect(admitted(roster, "Emile Borel")).toBe("nameNotListed");
    expect(admitted(roster, "  ")).toBe("nameNotUsable");
  });
});

test("an empty list, and a choice that is none of ours, is the usual way in", () => {
  for (const [type, list] of [
    ["roster", " \n"],
    ["roster", null],
    ["owner", "x"],
    [null, null],
  ])
    expect(readAdmission(type, list)).toEqual({ type: "named" });
});

test("a room without names draws them, and never asks", () => {
  expect(admitted(readAdmission("anonymous", null), "Ada")).toBe("Copper Otter 42");
});

test("drawn names are many, and whole words", () => {
  const grid = Array.from({ length: 60 }, (_, index) => index / 60);
  const names = grid.flatMap((first) => grid.map((second) => anonymousName(first, second)));
  expect(new Set(names).size).toBeGreaterThan(1_000);
  for (const name of [...names, anonymousName(0, 0), anonymousName(0.999999, 0.999999)])
    expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+ [1-9]\d$/);
});
