import { afterEach, beforeEach, expect, test } from "vitest";
import { rosterId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import type { Command } from "@/lib/room/command";
import { usualSettings } from "@/lib/room/settings";
import { type Client, connected, type Lecture, next, refusalOf, startLecture } from "./testing/lecture";

const id = rosterId("list");
const student = { aliases: [], studentId: null, section: "A", extraTime: 1 };
const file = {
  format: "table",
  bom: false,
  delimiter: ",",
  newline: "\n",
  header: ["Name"],
  preamble: [],
} as const;
const long = "Maximiliane Freifrau von Hohenlohe-Schillingsfürst";
let lecture: Lecture;
let instructor: Client;

beforeEach(async () => {
  lecture = await startLecture(classicDeck.questions);
  instructor = await lecture.instructor();
  const cells = [["Lovelace, Ada"], ["Ben"], ["Ben"], [long]];
  await lecture.rosters.create({ id, ownerId: "owner", title: "Spring", file, uploadedAt: 0 }, cells, [
    { ...student, row: 0, name: "Ada Lovelace", aliases: ["Lovelace, Ada", "ada1", "007"], extraTime: 1.5 },
    { ...student, row: 1, name: "Ben", aliases: ["ben1"] },
    { ...student, row: 2, name: "Ben", aliases: ["ben2"] },
    { ...student, row: 3, name: long },
  ]);
  await lecture.rosters.attach(lecture.room.id, id);
  await command({
    type: "changeSettings",
    settings: { ...usualSettings, admission: { type: "uploaded", roster: id, title: "Spring" } },
  });
});
afterEach(() => lecture.stop());

async function command(one: Command): Promise<void> {
  const reply = await instructor.emitWithAck("command", one);
  if (!reply.ok) throw new Error(`${one.type}: ${reply.error.code}`);
}

async function people() {
  const reply = await instructor.emitWithAck("people");
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

const codeOf = async (typed: string) => {
  const { reply } = await lecture.join(typed);
  return reply.ok ? reply.value.name : reply.error.code;
};
const rows = async () =>
  [...((await lecture.rosters.ofRoom(lecture.room.id))?.matches.values() ?? [])].toSorted((a, b) => a - b);

test("an uploaded list lets in by name, login or number, under the name of the list, and matches the seat", async () => {
  expect(await refusalOf(lecture.client("student"))).toMatchObject({ code: "noSeat", admission: "uploaded" });
  expect(await codeOf(" 007 ")).toBe("Ada Lovelace");
  expect(await codeOf("BEN2")).toBe("Ben");
  expect(await rows()).toEqual([0, 2]);
  expect(await codeOf("Eve")).toBe("nameNotListed");
  expect(await codeOf("")).toBe("nameNotListed");
});

test("a name that two of the list have is asked for in another way", async () => {
  expect(await codeOf("Ben")).toBe("nameNotAlone");
  expect([await codeOf("ben1"), await codeOf("ben2")]).toEqual(["Ben", "Ben"]);
});

test("a student sits once, whichever way they say who they are, also from two phones in one moment", async () => {
  const replies = await Promise.all(["ada1", "Ada Lovelace", "Lovelace, Ada"].map(codeOf));
  expect(replies.toSorted()).toEqual(["Ada Lovelace", "nameTaken", "nameTaken"]);
  expect(await codeOf("007")).toBe("nameTaken");
  expect(await rows()).toEqual([0]);
});

test("a seat that was taken away leaves its student free to come again", async () => {
  await codeOf("ada1");
  const [ada] = await people();
  if (!ada) throw new Error("Ada has joined");
  await command({ type: "removeParticipants", participants: [ada.id] });
  expect(await codeOf("ada1")).toBe("Ada Lovelace");
});

test("R26 extra time of the list holds from the first moment", async () => {
  const { cookie } = await lecture.join("ada1");
  expect(await people()).toMatchObject([{ name: "Ada Lovelace", extraTime: 1.5 }]);
  const ada = await connected(lecture.client("student", cookie));
  expect(await ada.emitWithAck("sync")).toMatchObject({ ok: true, value: { mine: { extraTime: 1.5 } } });
  await codeOf("ben1");
  expect((await people())[1]).toMatchObject({ name: "Ben", extraTime: 1 });
});

test("extra time is given with a seat only: a locked room writes neither", async () => {
  await command({ type: "lockRoom", locked: true });
  expect(await codeOf("ada1")).toBe("roomLocked");
  expect((await lecture.store.load(lecture.room.code))?.extraTime.size).toBe(0);
});

test("a name longer than fits is shortened, and matched all the same", async () => {
  expect(await codeOf(long)).toBe("Maximiliane Freifrau vo…");
  expect(await rows()).toEqual([3]);
});

test("a list of somebody else lets nobody in", async () => {
  const theirs = rosterId("theirs");
  lecture.addUser("other");
  await lecture.rosters.create(
    { id: theirs, ownerId: "other", title: "Theirs", file, uploadedAt: 0 },
    [["Ada"]],
    [{ ...student, row: 0, name: "Ada" }],
  );
  await command({
    type: "changeSettings",
    settings: { ...usualSettings, admission: { type: "uploaded", roster: theirs, title: "" } },
  });
  expect(await codeOf("Ada")).toBe("nameNotListed");
});

test("nothing of the list goes to a phone or into the room's events", async () => {
  const { text, cookie } = await lecture.join("ada1");
  const phone = await connected(lecture.client("student", cookie));
  const view = next(phone, "view");
  const part = [...lecture.parts.keys()][0];
  if (!part) throw new Error("The classic deck has parts");
  await command({ type: "showPart", part });
  await view;
  const projector = await lecture.projector();
  await projector.emitWithAck("sync");
  // A seat's own id is drawn, and may hold any digits.
  const withoutIds = (json: string) => json.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "");
  const seen = withoutIds([text, ...phone.frames, ...projector.frames].join("\n"));
  const room = await lecture.store.load(lecture.room.code);
  const events = withoutIds(JSON.stringify({ ...room, extraTime: [...(room?.extraTime ?? [])] }));
  for (const secret of ["ada1", "007", "ben1", "Freifrau", "Lovelace, Ada"]) {
    expect(seen).not.toContain(secret);
    expect(events).not.toContain(secret);
  }
  for (const secret of ["Spring", '"list"']) expect(seen).not.toContain(secret);
});
