import { beforeEach, describe, expect, test } from "vitest";
import type { RoomStore, Write } from "@/db/room-store";
import { partId, participantId, roomCode, roomId, submissionId } from "@/lib/ids";
import type { ReviewRow } from "@/lib/review/records";
import type { RoomEvent } from "@/lib/room/event";
import type { StoredSubmission } from "@/lib/room/submission";

const id = roomId("room");
const code = roomCode("KVX7RD");
const part = partId("q1", "a");
const opened: Extract<RoomEvent, { type: "roomOpened" }> = {
  type: "roomOpened",
  id,
  code,
  ownerId: "owner",
  title: "Lecture 13",
  questions: [{ id: "q1", family: "F1", params: { widths: [3, 4, 2, 1] } }],
  parts: [part],
};

/** What every store must do, whichever database is behind it. `make` gives an empty store that knows the user `owner`. */
export function roomStoreContract(name: string, make: () => Promise<RoomStore>): void {
  describe(name, () => {
    let store: RoomStore;
    beforeEach(async () => {
      store = await make();
      await store.open(opened, 1_000);
    });

    const seat = (name: string, token = `hash of ${name}`) =>
      store.write([
        {
          type: "takeSeat",
          participant: { id: participantId(name), roomId: id, name, tokenHash: token, joinedAt: 2_000 },
        },
      ]);
    const submission = (change: Partial<StoredSubmission> = {}): StoredSubmission => ({
      id: submissionId("s1"),
      roomId: id,
      participantId: participantId("Ada"),
      partId: part,
      round: 1,
      revision: 1,
      answer: { type: "number", text: "-14" },
      receivedAt: 3_000,
      late: false,
      verdict: "correct",
      bucket: "-14",
      score: 1,
      carried: false,
      ...change,
    });
    const submit = async (change: Partial<StoredSubmission> = {}) => {
      const [outcome] = await store.write([{ type: "submit", submission: submission(change) }]);
      return outcome;
    };
    const reviewed = async () => {
      const pages: (readonly ReviewRow[])[] = [];
      for await (const page of store.reviewedSubmissions(id)) pages.push(page);
      return pages;
    };
    const counted = () => store.countedAnswers(id, part, 1);

    test("a room is found by its code, as its events left it", async () => {
      await store.write([
        { type: "appendEvents", roomId: id, after: 1, at: 2_000, events: [{ type: "partShown", part }] },
      ]);
      expect(await store.load(code)).toMatchObject({ id, seq: 2, place: { name: "part", id: part } });
      expect(await store.load(roomCode("XXXXXX"))).toBeNull();
    });

    test("it is known when each round was opened", async () => {
      const open = { type: "roundOpened", part, round: 1, openedAt: 2_500 } as const;
      await store.write([{ type: "appendEvents", roomId: id, after: 1, at: 2_500, events: [open] }]);
      expect(await store.roundOpenings(id)).toEqual([{ partId: part, round: 1, openedAt: 2_500 }]);
    });

    test("a code is given once", async () => {
      expect(await store.open({ ...opened, id: roomId("another") }, 1_000)).toBe(false);
      expect((await store.load(code))?.id).toBe(id);
    });

    test("two writers cannot both add the next event", async () => {
      const append = () =>
        store.write([
          { type: "appendEvents", roomId: id, after: 1, at: 2_000, events: [{ type: "partShown", part }] },
        ]);
      await append();
      await expect(append()).rejects.toThrow();
      expect((await store.load(code))?.seq).toBe(2);
    });

    test("a list of writes is written together or not at all", async () => {
      const participant = {
        id: participantId("Ada"),
        roomId: id,
        name: "Ada",
        tokenHash: "h",
        joinedAt: 2_000,
      };
      const conflict = { type: "appendEvents", roomId: id, after: 0, at: 2_000, events: [opened] } as const;
      await expect(store.write([{ type: "takeSeat", participant }, conflict])).rejects.toThrow();
      expect(await store.countParticipants(id)).toBe(0);
    });

    test("a seat is found by its token, and a second seat for the same token is not made", async () => {
      await seat("Ada", "hash");
      await seat("Eve", "hash");
      expect((await store.participantByToken(id, "hash"))?.name).toBe("Ada");
      expect(await store.participantByToken(id, "other")).toBeNull();
      expect(await store.countParticipants(id)).toBe(1);
    });

    test("R13 a resend of the same submission changes nothing and says when it was first received", async () => {
      await seat("Ada");
      expect(await submit()).toEqual({ type: "written" });
      const again = await submit({ receivedAt: 9_000 });
      expect(again).toEqual({ type: "duplicate", receivedAt: 3_000, late: false });
      expect(await store.submissions(id)).toHaveLength(1);
    });

    test("a submission id cannot be used for another answer, nor by another student", async () => {
      await seat("Ada");
      await seat("Eve");
      await submit();
      expect(await submit({ answer: { type: "number", text: "7" } })).toEqual({ type: "idReused" });
      expect(await submit({ participantId: participantId("Eve") })).toEqual({ type: "idReused" });
      expect(await counted()).toEqual([{ participantId: "Ada", bucket: "-14", carried: false }]);
    });

    test("R13 the answer of highest revision counts, in whatever order they arrive", async () => {
      await seat("Ada");
      await submit({ id: submissionId("s2"), revision: 2, bucket: "7" });
      expect(await submit({ id: submissionId("s1"), revision: 1 })).toEqual({ type: "superseded" });
      expect(await counted()).toEqual([{ participantId: "Ada", bucket: "7", carried: false }]);
      await submit({ id: submissionId("s3"), revision: 3, bucket: "8", carried: true });
      expect(await counted()).toEqual([{ participantId: "Ada", bucket: "8", carried: true }]);
      expect(await store.submissions(id)).toHaveLength(3);
    });

    test("R13 a resend that meets a newer answer changes nothing and is answered as the first time", async () => {
      await seat("Ada");
      await submit();
      await submit({ id: submissionId("s2"), revision: 2, bucket: "7" });
      expect(await submit()).toEqual({ type: "duplicate", receivedAt: 3_000, late: false });
      expect(await counted()).toEqual([{ participantId: "Ada", bucket: "7", carried: false }]);
    });

    test("R13 of one revision from two devices the first counts, and the other is told so however often it asks", async () => {
      await seat("Ada");
      await submit({ id: submissionId("phone"), bucket: "7" });
      expect(await submit({ id: submissionId("tablet") })).toEqual({ type: "superseded" });
      expect(await submit({ id: submissionId("tablet") })).toEqual({ type: "superseded" });
      expect(await submit({ id: submissionId("phone") })).toMatchObject({ type: "duplicate" });
      expect(await counted()).toEqual([{ participantId: "Ada", bucket: "7", carried: false }]);
      expect(await store.submissions(id)).toHaveLength(2);
    });

    test("R13 the higher revision counts whatever the server's clock says, also one that goes backwards", async () => {
      await seat("Ada");
      await submit({ receivedAt: 9_000 });
      await submit({ id: submissionId("s2"), revision: 2, bucket: "7", receivedAt: 1_000 });
      expect(await counted()).toEqual([{ participantId: "Ada", bucket: "7", carried: false }]);
      expect(await submit({ receivedAt: 500 })).toMatchObject({ type: "duplicate", receivedAt: 9_000 });
    });

    test("events are in the order of their numbers, whatever the server's clock says", async () => {
      const append = (after: number, at: number, event: RoomEvent) =>
        store.write([{ type: "appendEvents", roomId: id, after, at, events: [event] }]);
      await append(1, 9_000, { type: "partShown", part });
      await append(2, 1_000, { type: "roundOpened", part, round: 1, openedAt: 1_000 });
      await append(3, 500, { type: "roundClosed", part, round: 1 });
      const room = await store.load(code);
      expect(room).toMatchObject({ seq: 4, parts: [{ id: part, state: { name: "closed", round: 1 } }] });
    });

    test("a list in which everything has another outcome: each its own, and what is new is written", async () => {
      await seat("Ada");
      await submit({ revision: 2 });
      const again = submission({ revision: 2 });
      const list = [
        submission({ id: submissionId("s2"), revision: 3, bucket: "7" }),
        again,
        submission({ revision: 2, answer: { type: "number", text: "8" } }),
        submission({ id: submissionId("s3"), revision: 1, bucket: "9" }),
        submission({ id: submissionId("s2"), revision: 3, bucket: "7" }),
      ];
      const outcomes = await store.write(list.map((one): Write => ({ type: "submit", submission: one })));
      expect(outcomes.map(({ type }) => type)).toEqual([
        ...["written", "duplicate", "idReused", "superseded", "duplicate"],
      ]);
      expect(await counted()).toEqual([{ participantId: "Ada", bucket: "7", carried: false }]);
      expect((await store.submissions(id)).map((one) => one.id).toSorted()).toEqual(["s1", "s2", "s3"]);
    });

    test("a list with one answer that cannot be written writes none; without it the others are written", async () => {
      await seat("Ada");
      const good: Write = { type: "submit", submission: submission() };
      const nobody = participantId("nobody has this seat");
      const bad: Write = {
        type: "submit",
        submission: submission({ id: submissionId("s2"), participantId: nobody }),
      };
      await expect(store.write([good, bad])).rejects.toThrow();
      expect([await store.submissions(id), await counted()]).toEqual([[], []]);
      expect(await store.write([good])).toEqual([{ type: "written" }]);
    });

    describe("whose writer got an error although it was written", () => {
      /** As when a connection breaks between the commit and the news of it. */
      const inDoubt = async (writes: readonly Write[]) => {
        await store.write(writes);
      };

      test("an answer that is tried again is stored once, counts as before, and keeps its time", async () => {
        await seat("Ada");
        await inDoubt([{ type: "submit", submission: submission() }]);
        expect(await submit({ receivedAt: 9_000 })).toEqual({
          type: "duplicate",
          receivedAt: 3_000,
          late: false,
        });
        expect(await store.submissions(id)).toEqual([submission()]);
        expect(await counted()).toEqual([{ participantId: "Ada", bucket: "-14", carried: false }]);
      });

      test("an answer that came too late, or could not be read, is not counted by trying again", async () => {
        await seat("Ada");
        const late = submission({ late: true });
        const unreadable = { verdict: "unreadable", bucket: null, score: 0 } as const;
        const other = submission({ ...unreadable, id: submissionId("s2"), revision: 2 });
        await inDoubt([
          { type: "submit", submission: late },
          { type: "submit", submission: other },
        ]);
        expect(await submit({ late: false })).toEqual({ type: "duplicate", receivedAt: 3_000, late: true });
        expect(await submit(other)).toEqual({ type: "duplicate", receivedAt: 3_000, late: false });
        expect(await counted()).toEqual([]);
      });

      test("a list that is tried again, whole or in part, with something new: only that is added", async () => {
        await seat("Ada");
        const first = [1, 2, 3].map((number) =>
          submission({ id: submissionId(`s${number}`), revision: number, bucket: `${number}` }),
        );
        const asWrites = (all: readonly StoredSubmission[]) =>
          all.map((one): Write => ({ type: "submit", submission: one }));
        await inDoubt(asWrites(first));
        const more = submission({ id: submissionId("s4"), revision: 4, bucket: "4" });
        const outcomes = await store.write(asWrites([...first.slice(1), more]));
        expect(outcomes.map(({ type }) => type)).toEqual(["duplicate", "duplicate", "written"]);
        expect(await store.submissions(id)).toHaveLength(4);
        expect(await counted()).toEqual([{ participantId: "Ada", bucket: "4", carried: false }]);
      });

      test("an answer whose id comes again with another text, part, round or revision is refused", async () => {
        await seat("Ada");
        await inDoubt([{ type: "submit", submission: submission() }]);
        const others: readonly Partial<StoredSubmission>[] = [
          { answer: { type: "number", text: "-14.0" } },
          { partId: partId("q1", "b") },
          { round: 2 },
          { revision: 2 },
        ];
        for (const change of others) expect(await submit(change)).toEqual({ type: "idReused" });
        expect(await store.submissions(id)).toEqual([submission()]);
      });

      test("a seat that is taken again is the same seat, and events that are added again are refused", async () => {
        const participant = {
          ...{ id: participantId("Ada"), roomId: id, name: "Ada" },
          ...{ tokenHash: "hash", joinedAt: 2_000 },
        };
        await inDoubt([{ type: "takeSeat", participant }]);
        await store.write([{ type: "takeSeat", participant: { ...participant, id: participantId("new") } }]);
        expect(await store.participants(id)).toEqual([participant]);
        const shown = { type: "appendEvents", roomId: id, after: 1, at: 2_000 } as const;
        await inDoubt([{ ...shown, events: [{ type: "partShown", part }] }]);
        await expect(store.write([{ ...shown, events: [{ type: "partShown", part }] }])).rejects.toThrow();
        expect((await store.load(code))?.seq).toBe(2);
      });
    });

    test("R12 a late answer is kept and not counted", async () => {
      await seat("Ada");
      await submit();
      await submit({ id: submissionId("s2"), revision: 2, bucket: "7", late: true });
      expect(await counted()).toEqual([{ participantId: "Ada", bucket: "-14", carried: false }]);
      expect(await store.submissionsOf(participantId("Ada"))).toHaveLength(2);
    });

    test("R14 an unreadable answer is kept, replaces nothing, and is told apart until a readable one counts", async () => {
      await seat("Ada");
      await seat("Eve");
      const unreadable = { verdict: "unreadable", bucket: null, score: 0 } as const;
      await submit({ ...unreadable, id: submissionId("s1") });
      await submit({ ...unreadable, id: submissionId("s2"), revision: 2 });
      expect(await counted()).toEqual([]);
      expect(await store.countUnreadable(id, part, 1)).toBe(1);
      await submit({ id: submissionId("s3"), revision: 3 });
      await submit({ ...unreadable, id: submissionId("s4"), revision: 4 });
      expect(await counted()).toEqual([{ participantId: "Ada", bucket: "-14", carried: false }]);
      expect(await store.countUnreadable(id, part, 1)).toBe(0);
    });

    test("a seat is found by its id, whatever its room, and an unknown id finds none", async () => {
      await seat("Ada");
      expect(await store.participant(participantId("Ada"))).toMatchObject({ roomId: id, name: "Ada" });
      expect(await store.participant(participantId("Eve"))).toBeNull();
    });

    test("rounds and parts are counted apart", async () => {
      await seat("Ada");
      await submit();
      await submit({ id: submissionId("s2"), round: 2, bucket: "7" });
      await submit({ id: submissionId("s3"), partId: partId("q1", "b"), bucket: "8" });
      expect(await counted()).toEqual([{ participantId: "Ada", bucket: "-14", carried: false }]);
      expect(await store.countedSubmission(id, part, 2, participantId("Ada"))).toMatchObject({ bucket: "7" });
    });

    test("everything handed in is read for a review in pages, oldest first, ties by id", async () => {
      await seat("Ada");
      const places = [partId("q1", "a"), partId("q1", "b")];
      const sent = Array.from({ length: 6_001 }, (_, index): StoredSubmission => {
        const number = (index * 7_919) % 6_001;
        const [place = part] = index % 20 === 0 ? places.slice(1) : places;
        return submission({
          ...{ id: submissionId(`s${10_000 + number}`), partId: place, round: index % 50 === 0 ? 2 : 1 },
          ...{ receivedAt: 3_000 + (number % 1_500), revision: index + 1 },
        });
      });
      await store.write(sent.map((one): Write => ({ type: "submit", submission: one })));
      const pages = await reviewed();
      const ordered = sent.toSorted((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1));
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.flat().map((row) => row.id)).toEqual(ordered.map((one) => one.id));
      // One of each round of each part.
      expect(pages.flat().filter((row) => row.counted)).toHaveLength(4);
    });

    test("of what is read for a review it is known which answers count, and nothing that was typed", async () => {
      await seat("Ada");
      await submit();
      await submit({ ...{ id: submissionId("s2"), revision: 2, receivedAt: 4_000 }, carried: true });
      await submit({ ...{ id: submissionId("s3"), revision: 3, receivedAt: 5_000 }, late: true });
      const unreadable = { verdict: "unreadable", bucket: null, score: 0 } as const;
      await submit({ ...unreadable, id: submissionId("s4"), revision: 4, receivedAt: 6_000 });
      const row = {
        ...{ participantId: "Ada", partId: part, round: 1, late: false, counted: false },
        ...{ verdict: "correct", bucket: "-14", score: 1, carried: false },
      };
      expect(await reviewed()).toEqual([
        [
          { ...row, id: "s1", receivedAt: 3_000 },
          { ...row, id: "s2", receivedAt: 4_000, counted: true, carried: true },
          { ...row, id: "s3", receivedAt: 5_000, late: true },
          { ...row, ...unreadable, id: "s4", receivedAt: 6_000 },
        ],
      ]);
    });

    test("everything handed in is read page by page, in the order in which it came, ties by id", async () => {
      await seat("Ada");
      const ids = Array.from({ length: 2_300 }, (_, index) => `s${10_000 + ((index * 7_919) % 2_300)}`);
      const writes = ids.map((one, index): Write => {
        const place = { partId: partId("q1", "abc"[index % 3] ?? ""), revision: index + 1 };
        const receivedAt = 3_000 + (Number(one.slice(1)) >> 2);
        return { type: "submit", submission: submission({ ...place, id: submissionId(one), receivedAt }) };
      });
      await store.write(writes);
      const pages: (readonly StoredSubmission[])[] = [];
      for await (const page of store.submissionPages(id)) pages.push(page);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.flat().map((one) => one.id)).toEqual(ids.toSorted());
      expect(pages.flat()[0]).toEqual((await store.submissions(id))[0]);
    });

    test("an instructor's rooms are listed with their students, newest first", async () => {
      await seat("Ada");
      const later = { ...opened, id: roomId("later"), code: roomCode("BBBBBB"), deckId: "classic" };
      await store.open(later, 5_000);
      await store.write([
        { type: "appendEvents", roomId: id, after: 1, at: 6_000, events: [{ type: "roomEnded" }] },
      ]);
      expect(await store.listFor("owner")).toEqual([
        {
          code: "BBBBBB",
          deckId: "classic",
          title: "Lecture 13",
          openedAt: 5_000,
          endedAt: null,
          participants: 0,
          sharedBy: null,
        },
        {
          code: "KVX7RD",
          deckId: null,
          title: "Lecture 13",
          openedAt: 1_000,
          endedAt: 6_000,
          participants: 1,
          sharedBy: null,
        },
      ]);
      expect(await store.listFor("somebody else")).toEqual([]);
      expect(await store.lookUp(later.code)).toEqual({ id: later.id, ownerId: later.ownerId });
      expect(await store.lookUp(roomCode("CCCCCC"))).toBeNull();
      expect(await store.newest(1)).toEqual(["BBBBBB"]);
      expect(await store.newest(3)).toEqual(["BBBBBB", "KVX7RD"]);
    });
  });
}
