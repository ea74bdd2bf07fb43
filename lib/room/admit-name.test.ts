import { expect, test } from "vitest";
import { rosterId } from "@/lib/ids";
import { admitName } from "./admit-name";
import { anonymousName } from "./anonymous-name";
import { readAdmission } from "./read-admission";
import type { Admission } from "./settings";

const admitted = (admission: Exclude<Admission, { type: "uploaded" }>, typed: string) => {
  const name = admitName(admission, typed, "Copper Otter 42");
  return name.ok ? name.value : name.error.code;
};

test("a list lets in who is on it, however it is capitalised, spaced or composed, under the name of the list", () => {
  const roster = { type: "roster" as const, names: ["Ada Lovelace", "Émile Borel"] };
  expect(admitted(roster, " ADA  lovelace")).toBe("Ada Lovelace");
  expect(admitted(roster, "E\u0301mile borel")).toBe("Émile Borel");
  expect(admitted(roster, "Emile Borel")).toBe("nameNotListed");
  expect(admitted(roster, "  ")).toBe("nameNotUsable");
});

test("a room without names draws them, and never asks", () => {
  expect(admitted({ type: "anonymous" }, "Ada")).toBe("Copper Otter 42");
});

test("what an instructor chose is read, with the usual way in for a choice that is none of ours", () => {
  expect(readAdmission("anonymous", null)).toEqual({ type: "anonymous" });
  expect(readAdmission("roster", "Ada\nBen")).toEqual({ type: "roster", names: ["Ada", "Ben"] });
  for (const type of ["named", "owner", null]) expect(readAdmission(type, "Ada")).toEqual({ type: "named" });
});

test("an uploaded list is taken only where it is one of the instructor's", () => {
  const spring = { roster: rosterId("r1"), title: "Spring" };
  expect(readAdmission("uploaded", "r1", [spring])).toEqual({ type: "uploaded", ...spring });
  for (const id of ["r2", "", null]) expect(readAdmission("uploaded", id, [spring])).toBeNull();
});

test("a list that holds no name is not taken for the usual way in", () => {
  for (const list of [" \n", "", null]) expect(readAdmission("roster", list)).toBeNull();
});

test("drawn names are many, and whole words", () => {
  const grid = Array.from({ length: 60 }, (_, index) => index / 60);
  const names = grid.flatMap((first) => grid.map((second) => anonymousName(first, second)));
  expect(new Set(names).size).toBeGreaterThan(1_000);
  for (const name of [...names, anonymousName(0, 0), anonymousName(0.999999, 0.999999)])
    expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+ [1-9]\d$/);
});
