import Papa from "papaparse";
import { expect, test } from "vitest";
import { classicDeck } from "@/lib/problems/classic";
import { answerText } from "@/lib/review/answer-text";
import { unescaped } from "@/lib/review/testing/unescaped";
import { exportedLecture } from "../testing/exported-lecture";
import { GET } from "./route";

const questions = classicDeck.questions.slice(0, 3);

function parsed(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

test("R27 the file holds every answer of the database, cell by cell", async () => {
  const { store, context, request, id } = await exportedLecture({ questions, students: 30, rounds: 2 });
  const response = await GET(request("submissions.csv"), context);
  expect(response.headers.get("content-disposition")).toBe(
    'attachment; filename="backpoll-KVX7RD-submissions.csv"',
  );
  const rows = parsed(await response.text());
  const stored = await store.submissions(id);
  const key = (cells: readonly unknown[]) => cells.join(" ");
  const told = rows.map((row) => [
    ...[row.question_id, row.round, row.student_key, unescaped(row.raw_answer ?? "")],
    ...[unescaped(row.parsed_canonical ?? ""), row.verdict, row.submitted_at_utc],
  ]);
  const expected = stored.map((one) => [
    ...[one.partId, one.round, one.participantId, answerText(one.answer), one.bucket ?? "", one.verdict],
    new Date(one.receivedAt).toISOString(),
  ]);
  expect(told.map(key).toSorted()).toEqual(expected.map(key).toSorted());
  expect(new Set(rows.map((row) => row.changed_after_round1))).toEqual(new Set(["", "true", "false"]));
  expect(rows.some((row) => row.misconception_code)).toBe(true);
});

test("the mark that Excel knows UTF-8 by is put in front where it is asked for", async () => {
  const { context, request } = await exportedLecture({ questions, students: 1 });
  const bytes = async (path: string) =>
    [...new Uint8Array(await (await GET(request(path), context)).arrayBuffer())].slice(0, 3);
  expect(await bytes("submissions.csv?bom=1")).toEqual([0xef, 0xbb, 0xbf]);
  expect(await bytes("submissions.csv")).toEqual([..."ses"].map((letter) => letter.charCodeAt(0)));
});

test("a download is written down with its rows", async () => {
  const { context, request, audit, id } = await exportedLecture({ questions, students: 30 });
  const lines = parsed(await (await GET(request("submissions.csv"), context)).text()).length;
  const [entry] = await audit.ofRoom(id);
  expect(entry).toMatchObject({
    ...{ actorId: "owner", roomId: id, action: "exported" },
    detail: `submissions.csv, ${lines} rows`,
  });
});
