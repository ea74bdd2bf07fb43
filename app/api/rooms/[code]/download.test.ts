import { expect, test } from "vitest";
import { runtime, setRuntime } from "@/db/runtime";
import { classicDeck } from "@/lib/problems/classic";
import type { StoredSubmission } from "@/lib/room/submission";
import { GET as getJson } from "./room.json/route";
import { GET as getRows } from "./submissions.csv/route";
import { exportedLecture } from "./testing/exported-lecture";

const questions = classicDeck.questions.slice(0, 2);
const routes = { "submissions.csv": getRows, "room.json": getJson };

test.each(Object.entries(routes))("%s is for the room's instructor alone", async (name, get) => {
  const { context, request, audit, id } = await exportedLecture({ questions, students: 1 });
  const nobody = await get(request(name, ""), context);
  expect(nobody.status).toBe(401);
  expect(await nobody.text()).toMatch(/^Sign in as the instructor/);
  const another = await get(request(name, "instructor=other"), context);
  const unknown = await get(request(name), { params: Promise.resolve({ code: "BBBBBB" }) });
  expect([another.status, unknown.status]).toEqual([404, 404]);
  expect(await another.text(), "as if the room did not exist").toBe(await unknown.text());
  expect(await audit.ofRoom(id)).toEqual([]);
});

/** Pages of the real store, one at a time: `let` gives the next one, or makes reading fail. */
async function pageByPage() {
  const lecture = await exportedLecture({ questions, students: 2_500 });
  const { rooms } = runtime();
  let read = 0;
  let fails = false;
  async function* submissionPages(roomId: typeof lecture.id): AsyncGenerator<readonly StoredSubmission[]> {
    for await (const page of rooms.submissionPages(roomId)) {
      if (fails) throw new Error("The disk is gone");
      read += 1;
      yield page;
    }
  }
  setRuntime({ ...runtime(), rooms: { ...rooms, submissionPages } });
  let pages = 0;
  for await (const _ of rooms.submissionPages(lecture.id)) pages += 1;
  return { ...lecture, pages, read: () => read, fail };
  function fail(): void {
    fails = true;
  }
}

function readerOf(response: Response): ReadableStreamDefaultReader<Uint8Array> {
  if (!response.body) throw new Error("The response has no body");
  return response.body.getReader();
}

test.each(Object.entries(routes))(
  "the first bytes of %s come before the last page is read",
  async (name, get) => {
    const { context, request, pages, read } = await pageByPage();
    const reader = readerOf(await get(request(name), context));
    expect((await reader.read()).value?.length).toBeGreaterThan(100);
    await new Promise((settle) => setTimeout(settle, 50));
    expect(pages).toBeGreaterThan(2);
    expect(read(), "nobody asked for more").toBeLessThan(pages - 1);
    await reader.cancel();
  },
);

test.each(Object.entries(routes))(
  "%s breaks off where reading fails, and says so in the record",
  async (name, get) => {
    const { context, request, audit, id, fail } = await pageByPage();
    const reader = readerOf(await get(request(name), context));
    await reader.read();
    fail();
    const rest = async () => {
      while (!(await reader.read()).done);
    };
    await expect(rest()).rejects.toThrow("The disk is gone");
    expect((await audit.ofRoom(id)).map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^[\w.]+, [\d,]+ rows, broken off$/),
    ]);
  },
);

test("what was taken of a download that its reader left is in the record too", async () => {
  const { context, request, audit, id } = await pageByPage();
  const reader = readerOf(await getRows(request("submissions.csv"), context));
  await reader.read();
  await reader.cancel();
  expect((await audit.ofRoom(id))[0]?.detail).toMatch(/broken off$/);
});
