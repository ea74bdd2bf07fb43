import { setImmediate as nextTurn } from "node:timers/promises";
import type { RoomStore } from "@/db/room-store";
import type { Millis, ParticipantId } from "@/lib/ids";
import type { Snapshot } from "@/lib/protocol/events";
import type { ConsoleView, Mine } from "@/lib/protocol/views";
import { assertNever } from "@/lib/result";
import { contentOf } from "@/lib/room/content";
import type { Counts } from "@/lib/room/counts";
import { currentPart, type Room } from "@/lib/room/room";
import type { StoredSubmission } from "@/lib/room/submission";
import { consoleTally, projectorTally, shareRight } from "@/lib/room/tally";
import { consoleView, mineOf, type OwnAnswers, projectorView, studentView } from "@/lib/room/view";
import { createCounting } from "./counting";
import type { LiveRoom } from "./live-rooms";
import type { Log } from "./log";
import { channel, type Io, type Seat } from "./sockets";

const tallyEveryMs = 200;
const mostAtOnce = 50;

export interface Publisher {
  /** The room moved on: everybody gets the new view, then the tally, then students their own. */
  roomChanged(live: LiveRoom): void;
  /** An answer was stored, or somebody came or went: consoles and projectors get a tally, at most five a second. */
  countsChanged(live: LiveRoom): void;
  /** Everything one page shows, now. */
  snapshot(seat: Seat): Promise<Snapshot | Snapshot<ConsoleView>>;
  /** Nothing more is sent. */
  stop(): void;
}

export interface PublisherOptions {
  readonly origin: string;
  readonly log: Log;
  readonly now: () => Millis;
}

/** A room with what it shows at one moment, so that no message mixes two. */
type Moment = Pick<LiveRoom, "room" | "content">;

/**
 * Sends what has changed to those who may see it. Messages are whole and replaceable: the last one always goes out.
 * Each is made from one state of the room, taken before anything is awaited: counts of one part shown under the next
 * would be wrong, and could tell too early.
 */
export function createPublisher(io: Io, store: RoomStore, { origin, log, now }: PublisherOptions): Publisher {
  const pending = new Map<LiveRoom, NodeJS.Timeout>();
  const lastSentAt = new WeakMap<LiveRoom, number>();
  const count = createCounting(store);
  let stopped = false;

  function viewOfConsole({ room, content }: Moment, counts: Counts): ConsoleView {
    const joinUrl = `${origin}/${room.code}`;
    return consoleView(room, content, { joinUrl, share: shareRight(room, content, counts) });
  }

  async function sendTally(live: LiveRoom, known?: Counts): Promise<void> {
    clearTimeout(pending.get(live));
    pending.delete(live);
    lastSentAt.set(live, performance.now());
    const { room, content } = live;
    const counts = known ?? (await count(live));
    io.to(channel(live, "instructor")).emit("tally", consoleTally(room, content, counts));
    io.to(channel(live, "projector")).emit("tally", projectorTally(room, content, counts));
  }

  async function sendRoom(live: LiveRoom): Promise<void> {
    const { room, content } = live;
    const moment = { room, content };
    io.to(channel(live, "student")).emit("view", studentView(room, content));
    io.to(channel(live, "projector")).emit("view", projectorView(room, content));
    const counts = await count(live);
    io.to(channel(live, "instructor")).emit("view", viewOfConsole(moment, counts));
    // Meanwhile the room may have moved on: then these counts are not those of its part, and the next send brings them.
    if (live.room === room) await sendTally(live, counts);
    await sendMine(live, moment);
  }

  /**
   * Only where a student's own part changes with the room: when a part is shown again, a further round, the reveal; and
   * when one comes that everybody has in own numbers.
   */
  async function sendMine(live: LiveRoom, { room, content }: Moment): Promise<void> {
    const run = currentPart(room);
    if (!run) return;
    const { state } = run;
    const isFirst = state.name === "ready" || (state.name === "open" && state.round === 1);
    const isDealt = contentOf(content, run.id).variants.length > 0;
    if (isFirst && !(isDealt && state.name === "ready")) return;
    const round = state.name === "ready" ? 0 : state.round;
    const [counted, before] = await Promise.all([
      submissionsOf(room, run.id, round),
      submissionsOf(room, run.id, round - 1),
    ]);
    for (const [index, socket] of (await io.in(channel(live, "student")).fetchSockets()).entries()) {
      // Own numbers weigh as much as a view: a whole class of them is not sent in one go.
      if (isDealt && index % mostAtOnce === mostAtOnce - 1) await nextTurn();
      const { actor, name } = socket.data;
      if (actor.role !== "student") continue;
      const { participantId: id } = actor;
      const own = { counted: counted.get(id) ?? null, before: before.get(id) ?? null };
      socket.emit("mine", mineOf(room, content, { id, name }, own));
    }
  }

  async function submissionsOf(room: Room, part: StoredSubmission["partId"], round: number) {
    const found = round < 1 ? [] : await store.countedSubmissions(room.id, part, round);
    return new Map<ParticipantId, StoredSubmission>(
      found.map((submission) => [submission.participantId, submission]),
    );
  }

  function contained(live: LiveRoom, work: Promise<void>): void {
    work.catch((error: unknown) => {
      log.error({ err: error, room: live.room.id, seq: live.room.seq }, "publishing failed");
    });
  }

  async function mineNow({ room, content }: Moment, id: ParticipantId, name: string): Promise<Mine> {
    const run = currentPart(room);
    const none: OwnAnswers = { counted: null, before: null };
    if (!run || run.state.name === "ready") return mineOf(room, content, { id, name }, none);
    const { round } = run.state;
    const [counted, before] = await Promise.all([
      store.countedSubmission(room.id, run.id, round, id),
      round > 1 ? store.countedSubmission(room.id, run.id, round - 1, id) : null,
    ]);
    return mineOf(room, content, { id, name }, { counted, before });
  }

  return {
    roomChanged(live) {
      contained(live, sendRoom(live));
    },
    countsChanged(live) {
      if (stopped || pending.has(live)) return;
      const wait = (lastSentAt.get(live) ?? Number.NEGATIVE_INFINITY) + tallyEveryMs - performance.now();
      pending.set(
        live,
        setTimeout(() => contained(live, sendTally(live)), Math.max(0, wait)),
      );
    },
    stop() {
      for (const timer of pending.values()) clearTimeout(timer);
      stopped = true;
    },
    async snapshot({ live, actor, name }) {
      const { room, content } = live;
      const moment = { room, content };
      switch (actor.role) {
        case "instructor": {
          const counts = await count(live);
          const tally = consoleTally(room, content, counts);
          return { view: viewOfConsole(moment, counts), tally, mine: null, now: now() };
        }
        case "projector": {
          const tally = projectorTally(room, content, await count(live));
          return { view: projectorView(room, content), tally, mine: null, now: now() };
        }
        case "student": {
          const mine = await mineNow(moment, actor.participantId, name);
          return { view: studentView(room, content), tally: null, mine, now: now() };
        }
        default:
          return assertNever(actor);
      }
    },
  };
}
