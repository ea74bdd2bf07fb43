import type { Snapshot } from "@/lib/protocol/events";
import type { Mine, PublicView, Tally } from "@/lib/protocol/views";
import type { RoomSocket } from "./room-socket";
import { sync } from "./sync";

/** What the server pushed since the connection was made, the newest of each kind. */
interface Pushes {
  readonly view?: PublicView;
  readonly tally?: Tally;
  readonly mine?: Mine;
}

/** Lays pushes over a state: whatever order they crossed in, the newest of each kind stays. */
export function withPushes(state: Snapshot, { view, tally, mine }: Pushes): Snapshot {
  return {
    view: view && view.seq >= state.view.seq ? view : state.view,
    tally: tally && tally.number >= (state.tally?.number ?? 0) ? tally : state.tally,
    now: state.now,
    mine: mine && mine.seq >= (state.mine?.seq ?? 0) ? mine : state.mine,
  };
}

export interface Feed {
  /** The whole state, asked for now. Rejects when the connection breaks meanwhile. */
  sync(): Promise<Snapshot>;
  /**
   * Calls back on every connect, when all must be asked for anew, and with every push; `isSynced` says whether the state
   * was asked for since. Returns how to stop.
   */
  listen(onConnect: () => void, onPush: (pushes: Pushes, isSynced: boolean) => void): () => void;
}

/**
 * The state of a room as it comes over a socket: whole on demand, then piece by piece. Numbers of tallies begin anew
 * when the server does, so pushes of an earlier connection are forgotten.
 */
export function createFeed(socket: RoomSocket): Feed {
  let pushes: Pushes = {};
  let isSynced = false;
  return {
    async sync() {
      const state = await sync(socket, 8_000);
      isSynced = true;
      return withPushes(state, pushes);
    },
    listen(onConnect, onPush) {
      const push = (more: Pushes) => {
        pushes = { ...pushes, ...more };
        onPush(more, isSynced);
      };
      const onView = (view: PublicView) => push({ view });
      const onTally = (tally: Tally) => push({ tally });
      const onMine = (mine: Mine) => push({ mine });
      const onAgain = () => {
        pushes = {};
        isSynced = false;
        onConnect();
      };
      socket.on("view", onView).on("tally", onTally).on("mine", onMine).on("connect", onAgain);
      return () => {
        socket.off("view", onView).off("tally", onTally).off("mine", onMine).off("connect", onAgain);
      };
    },
  };
}
