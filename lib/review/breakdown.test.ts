import { expect, test } from "vitest";
import { participantId } from "@/lib/ids";
import { bySection, fewest } from "./breakdown";
import type { GridRow } from "./student-grid";

const rowsIn = (section: string | null, scores: readonly number[]): readonly GridRow[] =>
  scores.map((score, index) => ({
    ...{
      participantId: participantId(`${section} ${index}`),
      name: "?",
      section,
      answered: 4,
      score,
      cells: [],
    },
  }));

test("sections are compared by their means, by name, those without one last", () => {
  // (0 + 1 + 2 + 3 + 4)/5 = 2; (1 + 1 + 1 + 1 + 2)/5 = 6/5.
  const rows = [
    ...rowsIn(null, [1, 1, 1, 1, 1]),
    ...rowsIn("B10", [0, 1, 2, 3, 4]),
    ...rowsIn("B2", [1, 1, 1, 1, 2]),
  ];
  expect(bySection(rows)).toEqual([
    { hidden: false, section: "B2", students: 5, answered: 4, score: 1.2 },
    { hidden: false, section: "B10", students: 5, answered: 4, score: 2 },
    { hidden: false, section: null, students: 5, answered: 4, score: 1 },
  ]);
});

test("sections of fewer than five are one entry that tells nothing of them", () => {
  expect(fewest).toBe(5);
  const rows = [...rowsIn("A", [1, 1, 1, 1]), ...rowsIn("B", [1, 1, 1, 1, 1]), ...rowsIn("C", [1])];
  expect(bySection(rows).slice(1)).toEqual([{ hidden: true }]);
  expect(bySection(rowsIn("A", [1]))).toEqual([{ hidden: true }]);
});

test("sections may come from elsewhere than the rows", () => {
  expect(bySection(rowsIn("A", [1, 1, 1, 1, 1]), () => "Z")).toMatchObject([{ section: "Z" }]);
});
