import type { RoomStore } from "@/db/room-store";
import type { ParticipantId } from "@/lib/ids";
import type { Snapshot } from "@/lib/protocol/events";
import type { ConsoleView, Mine } from "@/lib/protocol/views";
import { assertNever } from "@/lib/result";
import { foldCounts } from "@/lib/room/counts";
import { currentPart, type Room } from "@/lib/room/room";
import type { StoredSubmission } from "@/lib/room/submission";
import { type Counts, consoleTally, consoleView, mineOf, projectorTally, publicView } from "@/lib/room/view";
import type { LiveRoom } from "./live-rooms";
import type { Log } from "./log";
import { channel, type Io, type Seat } from "./sockets";

const tallyEveryMs = 200;

export interface Publisher {
  /** The room moved on: everybody gets the new view, then the tally, then students their own. */
  roomChanged(live: LiveRoom): void;
  /** An answer was stored, or somebody came or went: consoles and projectors get a tally, at most five a second. */
  countsChanged(live: LiveRoom): void;
  /** Everything one page shows, now. */
  snapshot(seat: Seat): Promise<Snapshot | Snapshot<ConsoleView>>;
}

/**
 * Sends what has changed to those who may see it. Messages are whole and replaceable: the last one always goes out.
 * Each is made from one state of the room, taken before anything is awaited: counts of one part shown under the next
 * would be wrong, and could tell too early.
 */
export function createPublisher(
  io: Io,
  store: RoomStore,
  options: { readonly origin: string; readonly log: Log },
): Publisher {
  const pending = new Map<LiveRoom, NodeJS.Timeout>();
  const lastSentAt = new WeakMap<LiveRoom, number>();
  let tallies = 0;

  function joinUrl(live: LiveRoom): string {
    return `${options.origin}/${live.room.code}`;
  }

  async function count({ connected }: LiveRoom, room: Room): Promise<Counts> {
    const { id } = room;
    const run = currentPart(room);
    const asked = run && run.state.name !== "ready" ? ([id, run.id, run.state.round] as const) : null;
    const [seats, answers, unreadable] = await Promise.all([
      store.countParticipants(id),
      asked ? store.countedAnswers(...asked) : [],
      asked ? store.countUnreadable(...asked) : 0,
    ]);
    tallies += 1;
    return foldCounts({ number: tallies, answers, connected, seats, unreadable });
  }

  async function sendTally(live: LiveRoom): Promise<void> {
    clearTimeout(pending.get(live));
    pending.delete(live);
    lastSentAt.set(live, performance.now());
    const { room, content } = live;
    const counts = await count(live, room);
    io.to(channel(live, "instructor")).emit("tally", consoleTally(room, content, counts));
    io.to(channel(live, "projector")).emit("tally", projectorTally(room, content, counts));
  }

  async function sendRoom(live: LiveRoom): Promise<void> {
    const { room, content } = live;
    io.to([channel(live, "student"), channel(live, "projector")]).emit("view", publicView(room, content));
    io.to(channel(live, "instructor")).emit("view", consoleView(room, content, joinUrl(live)));
    await sendTally(live);
    await sendMine(live);
  }

  /** Only where a student's own part changes with the room: when a part is shown again, and at the reveal. */
  async function sendMine(live: LiveRoom): Promise<void> {
    const { room, content } = live;
    const run = currentPart(room);
    if (!run || run.state.name === "ready" || run.state.name === "open") return;
    const counted = await store.countedSubmissions(room.id, run.id, run.state.round);
    const byParticipant = new Map<ParticipantId, StoredSubmission>(
      counted.map((submission) => [submission.participantId, submission]),
    );
    for (const socket of await io.in(channel(live, "student")).fetchSockets()) {
      const { actor, name } = socket.data;
      if (actor.role !== "student") continue;
      socket.emit("mine", mineOf(room, content, name, byParticipant.get(actor.participantId) ?? null));
    }
  }

  function contained(live: LiveRoom, work: Promise<void>): void {
    work.catch((error: unknown) => {
      options.log.error({ err: error, room: live.room.id, seq: live.room.seq }, "publishing failed");
    });
  }

  async function mineNow(
    { room, content }: Pick<LiveRoom, "room" | "content">,
    participant: ParticipantId,
    name: string,
  ): Promise<Mine> {
    const run = currentPart(room);
    if (!run || run.state.name === "ready") return mineOf(room, content, name, null);
    const counted = await store.countedSubmission(room.id, run.id, run.state.round, participant);
    return mineOf(room, content, name, counted);
  }

  return {
    roomChanged(live) {
      contained(live, sendRoom(live));
    },
    countsChanged(live) {
      if (pending.has(live)) return;
      const wait = (lastSentAt.get(live) ?? Number.NEGATIVE_INFINITY) + tallyEveryMs - performance.now();
      pending.set(
        live,
        setTimeout(() => contained(live, sendTally(live)), Math.max(0, wait)),
      );
    },
    async snapshot({ live, actor, name }) {
      const { room, content } = live;
      switch (actor.role) {
        case "instructor": {
          const tally = consoleTally(room, content, await count(live, room));
          return { view: consoleView(room, content, joinUrl(live)), tally, mine: null };
        }
        case "projector": {
          const tally = projectorTally(room, content, await count(live, room));
          return { view: publicView(room, content), tally, mine: null };
        }
        case "student": {
          const mine = await mineNow({ room, content }, actor.participantId, name);
          return { view: publicView(room, content), tally: null, mine };
        }
        default:
          return assertNever(actor);
      }
    },
  };
}
