import { expect, test } from "vitest";
import { participantId } from "@/lib/ids";
import type { GridRow } from "@/lib/review/student-grid";
import { namedRows } from "./named-rows";
import { sectionsToChoose } from "./sections-to-choose";

const row = (name: string, section: string | null = null): GridRow => ({
  ...{ participantId: participantId(name), name, section, answered: 0, score: 0, cells: [] },
});
const joined = ["Zoe", "Ada", "Kim"].map((name) => ({ id: participantId(name) }));

test("hidden names are numbers in the order of joining, which stay when others are filtered out", () => {
  const rows = [row("Ada"), row("Kim"), row("Zoe")];
  expect(namedRows(rows, joined, false)).toBe(rows);
  const hidden = namedRows(rows, joined, true);
  expect(hidden.map(({ participantId, name }) => [participantId, name])).toEqual([
    ["Zoe", "Student 1"],
    ["Ada", "Student 2"],
    ["Kim", "Student 3"],
  ]);
  expect(namedRows(rows.slice(1), joined, true).map(({ name }) => name)).toEqual(["Student 1", "Student 3"]);
});

test("a section of fewer than five cannot be looked at alone while names are hidden", () => {
  const rows = [
    ...Array.from({ length: 5 }, (_, index) => row(`${index}`, "Section 10")),
    ...[row("a", "Section 2"), row("b", null)],
  ];
  expect(sectionsToChoose(rows, false)).toEqual(["Section 2", "Section 10"]);
  expect(sectionsToChoose(rows, true)).toEqual(["Section 10"]);
});
