import { expect, test } from "vitest";
import type { RoomRoster } from "@/db/roster-store";
import { participantId, roomId, rosterId } from "@/lib/ids";
import type { ParticipationGrade } from "@/lib/review/participation";
import { previewRows, unmatchedSeats } from "./preview-rows";

const seat = (name: string) => ({
  id: participantId(name),
  roomId: roomId("r"),
  name,
  tokenHash: "",
  joinedAt: 0,
});
const seats = ["Ada", "Ada's tablet", "Copper"].map(seat);
const grade = (points: number): ParticipationGrade => ({ answered: points, asked: 9, score: 0, points });
const grades = new Map(seats.map(({ id }, index) => [id, grade(index + 1)]));

function listWith(matches: readonly (readonly [string, number])[]): RoomRoster {
  const nobody = { aliases: [], section: null, extraTime: 1 };
  const file = {
    format: "table",
    bom: false,
    delimiter: ",",
    newline: "\n",
    header: ["Name", "Number"],
  } as const;
  return {
    roster: {
      id: rosterId("l"),
      ownerId: "owner",
      title: "Class",
      file: { ...file, preamble: [] },
      uploadedAt: 0,
    },
    rows: [["Test"], ["Ada Lovelace"], ["Emmy Noether"]],
    students: [
      { ...nobody, row: 1, name: "Ada Lovelace", studentId: "007" },
      { ...nobody, row: 2, name: "Emmy Noether", studentId: null },
    ],
    matches: new Map(matches.map(([name, row]) => [participantId(name), row])),
  };
}

test("without a class list every seat has a line", () => {
  const rows = previewRows({ seats, grades, list: null, column: [] });
  expect(rows.map(({ name, points }) => [name, points])).toEqual([
    ["Ada", 1],
    ["Ada's tablet", 2],
    ["Copper", 3],
  ]);
});

test("with a class list every student of it has a line, with the best of the own seats", () => {
  const list = listWith([
    ["Ada", 1],
    ["Ada's tablet", 1],
    ["somebody who was removed", 2],
  ]);
  const of = { seats, grades, list, column: [null, 2, null] };
  expect(previewRows(of)).toEqual([
    {
      key: "1",
      name: "Ada Lovelace",
      studentId: "007",
      seats: ["Ada", "Ada's tablet"],
      grade: grade(2),
      points: 2,
    },
    { key: "2", name: "Emmy Noether", studentId: null, seats: [], grade: null, points: null },
  ]);
  expect(unmatchedSeats(of)).toEqual(["Copper"]);
});
