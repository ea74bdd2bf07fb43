import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keptStore } from "@/app/room/kept-store";
import { handIn, type Outbox, slipOf, unsent } from "@/app/room/outbox";
import { createSender, type Send } from "@/app/room/sender";
import { newSubmissionId } from "@/app/room/submission-id";
import { tabLease } from "@/app/room/tab-lease";
import { fakeStorage } from "@/app/room/testing/fake-storage";
import type { PartId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import type { Receipt, Submission } from "@/lib/protocol/events";
import type { Reply } from "@/lib/protocol/refusal";
import { type Client, connected, type Lecture, startLecture } from "@/server/testing/lecture";

/**
 * The phone's outbox against the real server, over a network that loses, repeats and reorders what it carries: in the
 * end one answer counts, and it is the last one that the student handed in. It is here because it joins app and server.
 */
let lecture: Lecture;
let part: PartId;

beforeAll(async () => {
  lecture = await startLecture(classicDeck.questions);
  const found = [...lecture.parts].find(([, { key }]) => key.type === "number");
  if (!found) throw new Error("The classic deck asks for a number somewhere");
  [part] = found;
  const instructor = await lecture.instructor();
  await instructor.emitWithAck("command", { type: "showPart", part });
  await instructor.emitWithAck("command", { type: "openRound", part });
});
afterAll(() => lecture.stop());

type Step =
  | { readonly type: "tap"; readonly tab: number; readonly value: number }
  | { readonly type: "sendAll"; readonly tab: number }
  | { readonly type: "reload"; readonly tab: number }
  | { readonly type: "deliver" | "repeat" | "lose" | "answer" | "loseAnswer"; readonly at: number };

const tab = fc.nat(1);
const at = fc.nat(9);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant("tap" as const), tab, value: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("sendAll" as const), tab }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant("reload" as const), tab }) },
  {
    weight: 10,
    arbitrary: fc.record({
      type: fc.constantFrom(
        "deliver" as const,
        "repeat" as const,
        "lose" as const,
        "answer" as const,
        "loseAnswer" as const,
      ),
      at,
    }),
  },
);

interface Packet {
  readonly submission: Submission;
  readonly settle: (reply: Reply<Receipt>) => void;
  readonly fail: (reason: Error) => void;
}

/** A network of one student in the hands of the test. Every second message goes by HTTP. */
function network(socket: Client, cookie: string) {
  const there: Packet[] = [];
  const back: { packet: Packet; reply: Reply<Receipt> }[] = [];
  let carried = 0;

  async function carry({ submission }: Packet): Promise<Reply<Receipt>> {
    carried += 1;
    if (carried % 2 === 0) return socket.emitWithAck("submit", submission);
    const response = await fetch(`${lecture.url()}/api/submit`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ code: lecture.room.code, ...submission }),
    });
    return response.json();
  }
  const take = <T>(list: T[], index: number) => list.splice(index % Math.max(1, list.length), 1)[0];

  return {
    send: ((submission) =>
      new Promise((settle, fail) => there.push({ submission, settle, fail }))) satisfies Send,
    async step({ type, at }: Extract<Step, { at: number }>) {
      if (type === "answer") {
        const found = take(back, at);
        found?.packet.settle(found.reply);
      } else if (type === "loseAnswer") take(back, at)?.packet.fail(new Error("lost on the way back"));
      else if (type === "repeat") {
        const packet = there[at % Math.max(1, there.length)];
        if (packet) await carry(packet);
      } else {
        const packet = take(there, at);
        if (!packet) return;
        if (type === "lose") packet.fail(new Error("lost on the way"));
        else back.push({ packet, reply: await carry(packet) });
      }
    },
    isEmpty: () => there.length + back.length === 0,
  };
}

test("whatever the network does to the messages, one answer counts in the end: the last one handed in", async () => {
  let student = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      student += 1;
      const { cookie } = await lecture.join(`Student ${student}`);
      const socket = await connected(lecture.client("student", cookie));
      const wire = network(socket, cookie);
      const storage = fakeStorage();
      let opened = 0;

      /** A tab as a page opens it, over what the phone keeps. */
      function open() {
        opened += 1;
        const store = keptStore<Outbox>("outbox", {}, () => storage);
        const lease = tabLease("lease", String(opened), Date.now, () => storage);
        const mine = async () => {
          const reply = await socket.emitWithAck("sync");
          return reply.ok ? reply.value.mine : null;
        };
        const page = { isAlive: true };
        // Nobody hears a reply in a page that is gone.
        const send: Send = (submission) =>
          new Promise((settle, fail) =>
            wire.send(submission).then(
              (reply) => page.isAlive && settle(reply),
              (error) => page.isAlive && fail(error),
            ),
          );
        return { page, store, sender: createSender(store, { now: () => send, mine }, lease) };
      }
      const tabs = [open(), open()] as const;
      const current = [...tabs];
      const tabAt = (index: number) => current[index] ?? tabs[0];
      let last: number | null = null;

      for (const step of steps) {
        if (step.type === "tap") {
          const { store, sender } = tabAt(step.tab);
          last = step.value;
          const answer = { type: "number", text: String(step.value) } as const;
          store.update((old) => handIn(old, { part, round: 1, answer, at: Date.now() }, newSubmissionId()));
          sender.sendAll(true);
        } else if (step.type === "sendAll") tabAt(step.tab).sender.sendAll(true);
        else if (step.type === "reload") {
          tabAt(step.tab).page.isAlive = false;
          current[step.tab] = open();
        } else await wire.step(step);
      }

      // The network heals, and somebody looks at both tabs.
      for (let round = 0; round < 20; round += 1) {
        for (const { store, sender } of current) {
          store.reread();
          sender.sendAll(true);
        }
        while (!wire.isEmpty()) {
          await wire.step({ type: "deliver", at: 0 });
          await wire.step({ type: "answer", at: 0 });
        }
        await new Promise(setImmediate);
      }

      const reread = keptStore<Outbox>("outbox", {}, () => storage).get();
      const synced = await socket.emitWithAck("sync");
      const counted = await lecture.store.countedSubmissions(lecture.room.id, part, 1);
      socket.disconnect();
      expect(unsent(reread)).toEqual([]);
      expect(counted).toHaveLength(student - withoutAnswer(last));
      const expected = last === null ? null : { type: "number", text: String(last) };
      expect(synced).toMatchObject({
        ok: true,
        value: { mine: { answer: expected && { answer: expected } } },
      });
      expect(slipOf(reread, part, 1).saved?.answer ?? null).toEqual(expected);
    }),
    { numRuns: 60 },
  );

  function withoutAnswer(last: number | null): number {
    if (last === null) silent += 1;
    return silent;
  }
}, 60_000);

let silent = 0;
