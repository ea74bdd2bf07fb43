import { expect, test } from "vitest";
import { readRoster } from "@/lib/room/roster";
import { rosterReport } from "./roster-report";

const report = (list: string) => rosterReport(readRoster(list));

test("a list is told by its number of names, and what was left out by why", () => {
  expect(report("")).toBe("No names yet.");
  expect(report("Ada\nBen")).toBe("2 names.");
  expect(report("Ada\n\nADA\nBen\nben\n")).toBe(
    "2 names. Left out: 1 empty line; 2 repeated names (ADA, ben).",
  );
  expect(report(`Ada\n${"x".repeat(30)}`)).toBe(
    `1 name. Left out: 1 line too long for a name (${"x".repeat(23)}…).`,
  );
});

test("a list that is too long says where it ends", () => {
  const list = Array.from({ length: 501 }, (_, index) => `S ${index}`).join("\n");
  expect(report(list)).toBe("500 names. Left out: 1 name at the end, because a room takes at most 500.");
});
