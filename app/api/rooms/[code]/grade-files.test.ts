import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { rosterId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { readGradebook } from "@/lib/review/gradebook-file";
import { readRosterStudents } from "@/lib/review/read-roster";
import { GET as canvasCsv } from "./canvas.csv/route";
import { GET as moodleCsv } from "./moodle.csv/route";
import { GET as submissionsCsv } from "./submissions.csv/route";
import { exportedLecture, seatOf } from "./testing/exported-lecture";

const questions = classicDeck.questions.slice(0, 2);
const canvasExport = [
  "Student,ID,SIS User ID,SIS Login ID,Section,Homework (4711)",
  "    Points Possible,,,,,10",
  '"Lovelace, Ada",1001,00123,ada@example.edu,A,9',
  '"Noether, Emmy",1002,=1+1,emmy@example.edu,A,8',
  '"Turing, Alan",1003,12345678901234567890,,B,7',
  '"Student, Test",1004,,e5c0f1,B,',
].join("\n");
const table = "Name;Mail;Number\r\nAda Lovelace;ada@example.edu;00123\r\nEmmy Noether;emmy@example.edu;\r\n";

/** Three seats; the first two are matched with the first two students of the list. */
async function lectureWith(upload: string | null) {
  const lecture = await exportedLecture({ questions, students: 3 });
  if (upload === null) return lecture;
  const read = readGradebook(upload);
  if (!read.ok) throw new Error(read.error);
  const id = rosterId("list");
  const roster = { id, ownerId: "owner", title: "Class", file: read.value.file, uploadedAt: 0 };
  await lecture.rosters.create(roster, read.value.rows, readRosterStudents(read.value).students);
  await lecture.rosters.attach(lecture.id, id);
  await lecture.rosters.saveMatches(lecture.id, new Map([0, 1].map((row) => [seatOf(row), row])));
  return lecture;
}

function parsed(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe("canvas.csv", () => {
  test("the class list comes back with one more column, and nothing else is changed", async () => {
    const { context, request, audit, id } = await lectureWith(canvasExport);
    const response = await canvasCsv(request("canvas.csv?points=4&correctness=50"), context);
    const rows = parsed(await response.text());
    expect(rows.map((row) => row.slice(0, -1))).toEqual(parsed(canvasExport));
    const [title, possible, ada, emmy, alan, nobody] = rows.map((row) => row.at(-1));
    expect([title, possible, alan, nobody]).toEqual(["Backpoll: Lecture 13 (KVX7RD)", "4", "", ""]);
    expect([Number(ada), Number(emmy)]).toEqual([4, 2]);
    expect((await audit.ofRoom(id))[0]?.detail).toBe("canvas.csv, 4 rows");
  });

  test("who never joined gets 0 points where that is chosen, but for Canvas's test student", async () => {
    const { context, request } = await lectureWith(canvasExport);
    const rows = parsed(await (await canvasCsv(request("canvas.csv?absent=zero"), context)).text());
    expect(rows.slice(-2).map((row) => row.at(-1))).toEqual(["0", ""]);
  });

  test("a room whose class list is no export of Canvas says what to do", async () => {
    const { context, request, audit, id } = await lectureWith(table);
    const response = await canvasCsv(request("canvas.csv"), context);
    expect([response.status, await response.text()]).toEqual([
      409,
      expect.stringMatching(/^The class list of/),
    ]);
    expect(await audit.ofRoom(id)).toEqual([]);
  });
});

describe("moodle.csv", () => {
  test("grades go by the column that is chosen", async () => {
    const { context, request, audit, id } = await lectureWith(table);
    const rows = async (query: string) =>
      parsed(await (await moodleCsv(request(`moodle.csv?${query}`), context)).text());
    expect(await rows("student=1&grade=Lecture+13")).toEqual([
      ["Mail", "Lecture 13"],
      ["ada@example.edu", "10"],
      ["emmy@example.edu", "10"],
    ]);
    expect(await rows("student=2")).toEqual([
      ["Number", "Backpoll: Lecture 13 (KVX7RD)"],
      ["00123", "10"],
    ]);
    expect((await audit.ofRoom(id)).map(({ detail }) => detail)).toEqual([
      "moodle.csv, 1 row",
      "moodle.csv, 2 rows",
    ]);
  });

  test("a column that the class list does not have is refused", async () => {
    const { context, request } = await lectureWith(table);
    for (const student of ["3", "-1", "x", ""])
      expect((await moodleCsv(request(`moodle.csv?student=${student}`), context)).status).toBe(400);
  });
});

test.each([
  ["canvas.csv", canvasCsv],
  ["moodle.csv", moodleCsv],
])("%s says in a sentence what is missing", async (name, get) => {
  const { context, request } = await lectureWith(null);
  const refused = async (path: string, cookie?: string) => {
    const response = await get(request(path, cookie), context);
    return [response.status, (await response.text()).split(".")[0]];
  };
  expect(await refused(name)).toEqual([409, "This room has no class list yet"]);
  expect(await refused(`${name}?points=0`)).toEqual([400, expect.stringMatching(/^Points possible/)]);
  expect((await refused(name, ""))[0]).toBe(401);
  expect((await refused(name, "instructor=other"))[0]).toBe(404);
});

test("the tidy export has the class list's id of every matched seat", async () => {
  const { context, request } = await lectureWith(canvasExport);
  const rows = parsed(await (await submissionsCsv(request("submissions.csv"), context)).text());
  const [header = []] = rows;
  const ids = rows
    .slice(1)
    .map((row) => [row[header.indexOf("student_key")], row[header.indexOf("student_id")]]);
  expect(new Map(ids.map(([key, id]) => [key, id]))).toEqual(
    new Map([
      ["seat-0", "00123"],
      ["seat-1", "'=1+1"],
      ["seat-2", ""],
    ]),
  );
});
