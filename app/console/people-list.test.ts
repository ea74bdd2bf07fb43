import { expect, test } from "vitest";
import { participantId } from "@/lib/ids";
import type { Person } from "@/lib/protocol/views";
import { listed, wave } from "./people-list";

const person = (name: string, change: Partial<Person> = {}): Person => ({
  ...{ id: participantId(name), name, joinedAt: 0, online: true, answered: false, writing: false },
  ...{ removed: false, extraTime: 1, ...change },
});
const names = (people: readonly Person[]) => people.map(({ name }) => name);

test("who may need something comes first, then everybody by name, the removed last", () => {
  const people = [
    person("Ada", { answered: true }),
    person("Zoe", { removed: true }),
    person("Cem"),
    person("Ben"),
    person("Eve", { online: false, writing: true }),
    person("Fay", { online: false }),
    person("Dan", { writing: true }),
  ];
  expect(names(listed(people, ""))).toEqual(["Eve", "Dan", "Ben", "Cem", "Fay", "Ada", "Zoe"]);
  expect(names(listed(people, " eV"))).toEqual(["Eve"]);
});

test("a wave is who joined in the last minutes and is still in", () => {
  const now = 600_000;
  const people = [
    person("early", { joinedAt: now - 60_001 }),
    person("late", { joinedAt: now - 60_000 }),
    person("gone", { joinedAt: now, removed: true }),
  ];
  expect(names(wave(people, 1, now))).toEqual(["late"]);
  expect(names(wave(people, 2, now))).toEqual(["early", "late"]);
});
