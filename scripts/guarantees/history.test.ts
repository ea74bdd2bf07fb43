import { describe, expect, test } from "vitest";
import { type CountedRow, type Entry, faults, findings, type Operation, type StoredRow } from "./history";

const operation = (id: string, change: Partial<Operation> = {}): Operation => ({
  ...{ id, student: "ada", part: "q/a", round: 1, revision: 1, value: "7" },
  ...change,
});
const row = (id: string, change: Partial<StoredRow> = {}): StoredRow => ({
  ...operation(id),
  ...{ late: false, receivedAt: 1 },
  ...change,
});
const counts = (id: string, revision = 1): CountedRow => ({
  id,
  student: "ada",
  part: "q/a",
  round: 1,
  revision,
});
const done = (one: Operation): readonly Entry[] => [
  { type: "invoke", operation: one },
  { type: "ok", id: one.id, at: 1 },
];
const found = (
  history: readonly Entry[],
  stored: readonly StoredRow[],
  counted: readonly CountedRow[] = [],
) =>
  Object.entries(findings(history, stored, counted)).flatMap(([kind, ids]) =>
    ids.map((id: string) => `${kind} ${id}`),
  );

describe("the checker of histories", () => {
  test("has nothing to say of a run that kept its promises", () => {
    const history = [...done(operation("1")), ...done(operation("2", { revision: 2, value: "8" }))];
    const stored = [row("1"), row("2", { revision: 2, value: "8" })];
    expect(faults(findings(history, stored, [counts("2", 2)]))).toBe(0);
  });

  test("lets an answer of unknown outcome be there or not", () => {
    const unknown: Entry = { type: "invoke", operation: operation("1") };
    expect(found([unknown], [])).toEqual([]);
    expect(found([unknown], [row("1")], [counts("1")])).toEqual([]);
  });

  test.each([
    ["lost 1", done(operation("1")), [], []],
    ["altered 1", done(operation("1")), [row("1", { value: "8" })], []],
    ["unexpected 1", [], [row("1")], []],
    ["duplicated 2", [...done(operation("1")), ...done(operation("2"))], [row("1"), row("2")], []],
    [
      "stale 1",
      [...done(operation("1")), ...done(operation("2", { revision: 2 }))],
      [row("1"), row("2", { revision: 2 })],
      [counts("1")],
    ],
    ["lateCounted 1", done(operation("1")), [row("1", { late: true })], [counts("1")]],
  ])("finds %s", (fault, history, stored, counted) => {
    expect(found(history, stored, counted)).toEqual([fault]);
  });
});
