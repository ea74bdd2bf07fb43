import { beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "@/db/database";
import { createReviewKeys, type ReviewKeys } from "@/db/review-keys";
import { createQuestionsOfRooms, type QuestionsOfRooms } from "@/db/room-questions";
import type { RoomStore } from "@/db/room-store";
import { tokenHash } from "@/db/seat-token";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { addUser } from "@/db/testing/add-user";
import { type PartId, partId, participantId, roomCode, roomId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import type { RoomEvent } from "@/lib/room/event";
import type { StoredSubmission } from "@/lib/room/submission";
import { linkedReview, type StudentReview, studentReview } from "./data";
import { GET } from "./solution/route";

let rooms: RoomStore;
let reviewKeys: ReviewKeys;
let built: QuestionsOfRooms;
vi.mock("@/db/runtime", () => ({ runtime: () => ({ rooms, reviewKeys, questions: built }) }));

const questions = classicDeck.questions.slice(0, 2);
const [first, second] = questions.map((source): PartId => {
  const question = questionFrom(source);
  return partId(source.id, question.ok ? (question.value.parts[0]?.id ?? "") : "");
});
if (!first || !second) throw new Error("the classic deck has two questions");
const room = { id: roomId("room"), code: roomCode("KVX7RD") };
const other = { id: roomId("other"), code: roomCode("BCDFGH") };
const ada = participantId("ada");
const token = "t".repeat(43);
const cookies = `backpoll_seat=${token}`;
let seq: number;

async function happen(...events: RoomEvent[]): Promise<void> {
  await rooms.write([{ type: "appendEvents", roomId: room.id, after: seq, at: 2_000, events }]);
  seq += events.length;
}

async function ask(part: PartId, rounds = 1): Promise<void> {
  await happen({ type: "partShown", part });
  for (let round = 1; round <= rounds; round++)
    await happen(
      { type: "roundOpened", part, round, openedAt: 1_000 * round },
      { type: "roundClosed", part, round },
    );
}

const reveal = (part: PartId, round = 1) => happen({ type: "partRevealed", part, round });

let submitted: number;
async function submit(text: string, change: Partial<StoredSubmission> = {}): Promise<void> {
  submitted += 1;
  const submission: StoredSubmission = {
    ...{ id: submissionId(`s${submitted}`), roomId: room.id, participantId: ada, partId: first as PartId },
    ...{ round: 1, revision: submitted, answer: { type: "number", text }, receivedAt: 1_700 + submitted },
    ...{ late: false, verdict: "incorrect", bucket: text, score: 0, carried: false, ...change },
  };
  await rooms.write([{ type: "submit", submission }]);
}

beforeEach(() => {
  built = createQuestionsOfRooms();
});
beforeEach(async () => {
  const database = openDatabase(":memory:", "db/migrations");
  addUser(database);
  rooms = sqliteRoomStore(database);
  reviewKeys = createReviewKeys(Buffer.alloc(32, 7));
  const opened = { type: "roomOpened", ownerId: "owner", title: "Lecture 13", questions } as const;
  await rooms.open({ ...opened, ...room, parts: [first, second] }, 1_000);
  await rooms.open({ ...opened, ...other, parts: [first, second] }, 1_000);
  [seq, submitted] = [1, 0];
  const seat = { id: ada, roomId: room.id, name: "Ada", joinedAt: 1_500 };
  await rooms.write([
    { type: "takeSeat", participant: { ...seat, tokenHash: tokenHash(room.id, token) } },
    {
      type: "takeSeat",
      participant: { ...seat, id: participantId("eve"), roomId: other.id, tokenHash: "hash of eve" },
    },
  ]);
});

function partsOf(review: StudentReview) {
  if (review.state !== "seated") throw new Error(`the review is ${review.state}`);
  return review.parts;
}
const seen = async () => partsOf(await studentReview("kvx 7rd", cookies));

describe("studentReview", () => {
  it("knows nobody without the cookie of a seat in this room", async () => {
    expect((await studentReview("KVX7RD", null)).state).toBe("noSeat");
    expect((await studentReview("KVX7RD", `backpoll_seat=${"x".repeat(43)}`)).state).toBe("noSeat");
    expect((await studentReview("BBBBBB", cookies)).state).toBe("noRoom");
  });

  it("shows nothing of a part before its reveal while the room runs", async () => {
    await submit("7");
    await ask(first);
    expect(await seen()).toEqual([]);
  });

  it("shows the own answer, its verdict and the solution of a revealed part", async () => {
    await submit("7");
    await ask(first);
    await reveal(first);
    const [part] = await seen();
    expect(part?.rounds).toMatchObject([
      { round: 1, counted: { answer: { type: "number", text: "7" }, verdict: "incorrect" }, lost: null },
    ]);
    expect(part?.outcome).toBe("incorrect");
    expect(part?.solution?.answer).toContain("29");
    expect(part?.practice).toEqual({ family: "F1", weightIndex: "from-to" });
  });

  it("shows every round with its own answer, and goes by the last one", async () => {
    await submit("7");
    await submit("29", { round: 2, verdict: "correct", score: 1 });
    await ask(first, 3);
    await reveal(first, 3);
    const [part] = await seen();
    expect(part?.rounds.map(({ counted }) => counted?.verdict ?? null)).toEqual([
      "incorrect",
      "correct",
      null,
    ]);
    expect(part?.outcome).toBe("none");
  });

  it("keeps what came late or could not be read beside what counts", async () => {
    await submit("7");
    await submit("29", { late: true });
    await submit("1/0", { round: 2, verdict: "unreadable", bucket: null });
    await ask(first, 2);
    await reveal(first, 2);
    const [part] = await seen();
    expect(part?.rounds[0]).toMatchObject({ counted: { answer: { text: "7" } }, lost: { why: "late" } });
    expect(part?.rounds[1]).toMatchObject({ counted: null, lost: { why: "unreadable" } });
  });

  it("says nothing of an unreadable try that was mended", async () => {
    await submit("1/0", { verdict: "unreadable", bucket: null });
    await submit("7");
    await ask(first);
    await reveal(first);
    expect((await seen())[0]?.rounds[0]?.lost).toBeNull();
  });

  it("after the end lists what was asked but never revealed, without any trace of what is right", async () => {
    await submit("7");
    await submit("28", { late: true });
    await ask(first);
    await happen({ type: "roomEnded" });
    const parts = await seen();
    expect(parts.map(({ shown }) => shown.id)).toEqual([first]);
    expect(parts[0]).toMatchObject({ solution: null, outcome: null });
    expect(JSON.stringify(parts)).not.toMatch(/29|incorrect|"score"|"bucket"|misconception/);
  });
});

describe("linkedReview", () => {
  it("shows the same as the phone of the seat sees, to who has its key", async () => {
    await submit("7");
    await ask(first);
    await reveal(first);
    const own = await studentReview("KVX7RD", cookies);
    if (own.state !== "seated") throw new Error("Ada has a seat");
    expect(await linkedReview("KVX7RD", own.key)).toEqual(own);
  });

  it("takes a forged key, one of another server, one of another room and one of nobody for no key", async () => {
    const good = reviewKeys.keyOf(ada);
    const keys = [
      `${good}x`,
      good.slice(0, -1),
      createReviewKeys(Buffer.alloc(32, 8)).keyOf(ada),
      reviewKeys.keyOf(participantId("eve")),
      reviewKeys.keyOf(participantId("nobody")),
    ];
    for (const key of keys) expect((await linkedReview("KVX7RD", key)).state).toBe("noSeat");
    expect((await linkedReview(other.code, good)).state).toBe("noSeat");
    expect((await linkedReview("KVX7RD", good)).state).toBe("seated");
  });

  it("closes with the seat: who is removed sees nothing, by link or by cookie", async () => {
    await happen({ type: "participantsRemoved", participants: [ada] });
    expect((await linkedReview("KVX7RD", reviewKeys.keyOf(ada))).state).toBe("noSeat");
    expect((await studentReview("KVX7RD", cookies)).state).toBe("noSeat");
  });
});

describe("the address of worked solutions", () => {
  const solution = async (part: string, code = "KVX7RD") => {
    const request = new Request(`http://localhost/review/${code}/solution?${new URLSearchParams({ part })}`);
    const response = await GET(request, { params: Promise.resolve({ code }) });
    return [response.status, JSON.stringify(await response.json())] as const;
  };

  it("gives a solution once its part was revealed, and nothing before", async () => {
    await ask(first);
    expect(await solution(first)).toEqual([404, '{"ok":false,"error":null}']);
    await reveal(first);
    const [status, text] = await solution(first);
    expect(status).toBe(200);
    expect(text).toContain("29");
    await ask(second);
    await happen({ type: "roomEnded" });
    expect((await solution(second))[0]).toBe(404);
    expect((await solution(first, "BBBBBB"))[0]).toBe(404);
    expect((await solution("no/part"))[0]).toBe(404);
  });
});
