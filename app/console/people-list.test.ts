import { expect, test } from "vitest";
import { participantId } from "@/lib/ids";
import type { Person } from "@/lib/protocol/views";
import { countSentence, found, inHeldOrder, inOrder, joinedSince, presenceOf } from "./people-list";

const person = (name: string, change: Partial<Person> = {}): Person => ({
  ...{ id: participantId(name), name, joinedAt: 0, online: true, answered: false, writing: false },
  ...{ removed: false, extraTime: 1, ...change },
});
const names = (people: readonly Person[]) => people.map(({ name }) => name);
const people = [
  person("Ada", { answered: true }),
  person("Cem"),
  person("Ben"),
  person("Eve", { online: false, writing: true }),
  person("Abe", { online: false, answered: true }),
  person("Fay", { online: false }),
  person("Dan", { writing: true }),
];

test("who may need something comes first, then everybody by name", () => {
  expect(names(inOrder(people, "open"))).toEqual(["Eve", "Dan", "Ben", "Cem", "Fay", "Abe", "Ada"]);
  const lobby = [person("Student 10"), person("Student 9", { online: false }), person("ada")];
  expect(names(inOrder(lobby, "no"))).toEqual(["ada", "Student 9", "Student 10"]);
});

test("nobody is missing where nothing was asked", () => {
  expect(presenceOf(person("Ada"), "no")).toBe("here");
  expect(presenceOf(person("Ada"), "over")).toBe("missing");
  expect(presenceOf(person("Ada", { removed: true, writing: true }), "open")).toBe("removed");
});

test("an order that somebody points into stays, and who is new comes last", () => {
  const held = ["Eve", "Ada"].map(participantId);
  expect(names(inHeldOrder([person("New"), person("Ada"), person("Eve")], held))).toEqual([
    "Eve",
    "Ada",
    "New",
  ]);
});

test("a name is found by any part of it", () => {
  expect(names(found(people, " eV"))).toEqual(["Eve"]);
  expect(found(people, "")).toHaveLength(people.length);
});

test("a wave is who joined since a moment and is still in", () => {
  const joined = [
    person("early", { joinedAt: 59 }),
    person("late", { joinedAt: 60 }),
    person("gone", { joinedAt: 61, removed: true }),
  ];
  expect(names(joinedSince(joined, 60))).toEqual(["late"]);
});

test("the counts say what there is and leave out what is none", () => {
  expect(countSentence([...people, person("Out", { removed: true })])).toBe(
    "7 in · 3 offline · 2 writing, not saved",
  );
  expect(countSentence([person("Ada")])).toBe("1 in");
  expect(countSentence([])).toBe("0 in");
});
