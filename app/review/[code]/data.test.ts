import { beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase, schema } from "@/db/database";
import type { RoomStore } from "@/db/room-store";
import { tokenHash } from "@/db/seat-token";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { type PartId, partId, participantId, roomCode, roomId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import type { RoomEvent } from "@/lib/room/event";
import { studentReview } from "./data";

let rooms: RoomStore;
vi.mock("@/db/runtime", () => ({ runtime: () => ({ rooms }) }));

const questions = classicDeck.questions.slice(0, 2);
const [first, second] = questions.map((source): PartId => {
  const question = questionFrom(source);
  return partId(source.id, question.ok ? (question.value.parts[0]?.id ?? "") : "");
});
const room = { id: roomId("room"), code: roomCode("KVX7RD") };
const token = "t".repeat(43);
const cookies = `backpoll_seat=${token}`;
let seq: number;

async function happen(...events: RoomEvent[]): Promise<void> {
  await rooms.write([{ type: "appendEvents", roomId: room.id, after: seq, at: 2_000, events }]);
  seq += events.length;
}

async function ask(part: PartId | undefined, ...more: RoomEvent[]): Promise<void> {
  if (!part) throw new Error("the classic deck has two questions");
  await happen(
    { type: "partShown", part },
    { type: "roundOpened", part, round: 1, openedAt: 1_000 },
    { type: "roundClosed", part, round: 1 },
    ...more,
  );
}

beforeEach(async () => {
  const database = openDatabase(":memory:", "db/migrations");
  const at = new Date(0);
  const owner = { id: "owner", name: "Owner", email: "o@example.org", emailVerified: true };
  database
    .insert(schema.user)
    .values({ ...owner, createdAt: at, updatedAt: at })
    .run();
  rooms = sqliteRoomStore(database);
  if (!first || !second) throw new Error("the classic deck has two questions");
  const opened = { type: "roomOpened", ...room, ownerId: "owner", title: "Lecture 13" } as const;
  await rooms.open({ ...opened, questions, parts: [first, second] }, 1_000);
  seq = 1;
  const participant = { id: participantId("ada"), roomId: room.id, name: "Ada", joinedAt: 1_500 };
  await rooms.write([
    { type: "takeSeat", participant: { ...participant, tokenHash: tokenHash(room.id, token) } },
    {
      type: "submit",
      submission: {
        id: submissionId("s1"),
        roomId: room.id,
        participantId: participant.id,
        partId: first,
        round: 1,
        revision: 1,
        answer: { type: "number", text: "7" },
        receivedAt: 1_700,
        late: false,
        verdict: "incorrect",
        bucket: "7",
        score: 0,
        carried: false,
      },
    },
  ]);
});

async function seen() {
  const review = await studentReview("kvx 7rd", cookies);
  if (review.state !== "seated") throw new Error(`the review is ${review.state}`);
  return review.parts;
}

describe("studentReview", () => {
  it("knows nobody without the cookie of a seat in this room", async () => {
    expect((await studentReview("KVX7RD", null)).state).toBe("noSeat");
    expect((await studentReview("KVX7RD", `backpoll_seat=${"x".repeat(43)}`)).state).toBe("noSeat");
    expect((await studentReview("BBBBBB", cookies)).state).toBe("noRoom");
  });

  it("shows nothing of a part before its reveal while the room runs", async () => {
    await ask(first);
    expect(await seen()).toEqual([]);
  });

  it("shows the own answer, its verdict and the solution of a revealed part", async () => {
    await ask(first, { type: "partRevealed", part: first as PartId, round: 1 });
    const [part] = await seen();
    expect(part?.own?.answer).toEqual({ type: "number", text: "7" });
    expect(part?.revealed?.verdict).toBe("incorrect");
    expect(part?.revealed?.solution.answer).toContain("29");
  });

  it("after the end lists what was asked but never revealed, without any trace of what is right", async () => {
    await ask(first);
    await happen({ type: "roomEnded" });
    const parts = await seen();
    expect(parts.map(({ shown }) => shown.id)).toEqual([first]);
    expect(parts[0]?.revealed).toBeNull();
    expect(JSON.stringify(parts)).not.toMatch(/29|incorrect|verdict|solution/);
  });
});
