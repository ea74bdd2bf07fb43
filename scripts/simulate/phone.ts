import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import { handIn, type Outbox, slipOf } from "@/app/room/outbox";
import { adoptMine, createSender } from "@/app/room/sender";
import type { AnswerInput } from "@/lib/grading/answer";
import { type PartId, submissionId } from "@/lib/ids";
import {
  type ClientEvents,
  type JoinReply,
  protocolVersion,
  type ServerEvents,
  type Snapshot,
} from "@/lib/protocol/events";
import type { Refusal, Reply } from "@/lib/protocol/refusal";
import type { Scene } from "@/lib/protocol/views";

const replyWithinMs = 4_000;
const sendAgainMs = 2_500;

/** The phone of a simulated student: its own connection, and the outbox of the real page. */
export interface Phone {
  readonly isConnected: () => boolean;
  /** Says that something is typed that is not saved. */
  write(part: PartId): void;
  handIn(part: PartId, round: number, answer: AnswerInput): void;
  isSaved(part: PartId, round: number): boolean;
  /** Loses the connection at once, also for what is under way, and finds it again. */
  loseConnection(forMs: number): void;
  leave(): void;
}

export interface PhoneListener {
  onScene(scene: Scene): void;
  /** The server gives this phone no place any more. */
  onRefused(refusal: Refusal): void;
}

/** Takes a seat as the join page does; the cookie is its credential. */
export async function takeSeat(url: string, code: string, name: string): Promise<Reply<string>> {
  const response = await fetch(`${url}/api/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, name }),
  });
  const reply: Reply<JoinReply> = await response.json();
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return reply.ok ? { ok: true, value: cookie } : reply;
}

export function connectPhone(url: string, code: string, cookie: string, tell: PhoneListener): Phone {
  const socket: Socket<ServerEvents, ClientEvents> = io(url, {
    forceNew: true,
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    extraHeaders: { cookie },
    auth: { v: protocolVersion, code, as: "student" },
    reconnectionDelay: 750,
    reconnectionDelayMax: 8_000,
    randomizationFactor: 1,
  });
  let outbox: Outbox = {};
  let seq = 0;
  let later: NodeJS.Timeout | undefined;
  let asking: NodeJS.Timeout | undefined;

  const store = {
    get: () => outbox,
    update(change: (old: Outbox) => Outbox) {
      outbox = change(outbox);
    },
    isBlocked: () => false,
    reread: () => undefined,
    subscribe: () => () => true,
  };
  const ways = {
    now: () => (socket.connected ? send : null),
    mine: async () => (await sync()).mine,
  };
  const sender = createSender(store, ways, { take: () => true });
  const again = setInterval(() => sender.sendAll(), sendAgainMs);

  async function send(submission: Parameters<ClientEvents["submit"]>[0]) {
    return socket.timeout(replyWithinMs).emitWithAck("submit", submission);
  }

  async function sync(): Promise<Snapshot> {
    const reply = await socket.timeout(replyWithinMs).emitWithAck("sync");
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  }

  function see(view: Snapshot["view"]): void {
    if (view.seq < seq) return;
    seq = view.seq;
    tell.onScene(view.scene);
  }

  function load(): void {
    clearTimeout(asking);
    sync().then(
      ({ view, mine }) => {
        adoptMine(store, mine);
        see(view);
      },
      () => {
        if (socket.connected) asking = setTimeout(load, 1_000);
      },
    );
  }

  function comeBack(withinMs: number): void {
    clearTimeout(later);
    later = setTimeout(() => socket.connect(), withinMs);
  }

  socket.on("connect", () => {
    seq = 0;
    sender.sendAll();
    load();
  });
  socket.on("view", see);
  socket.on("mine", (mine) => adoptMine(store, mine));
  socket.on("disconnect", () => {
    // Where the server closed the connection itself, Socket.IO leaves coming back to us.
    if (!socket.active) comeBack(Math.random() * 1_500);
  });
  socket.on("connect_error", (error: Error & { data?: Refusal }) => {
    if (error.data && !error.data.retryable) tell.onRefused(error.data);
    else if (!socket.active) comeBack(1_000 + Math.random() * 1_500);
  });

  return {
    isConnected: () => socket.connected,
    write(part) {
      if (socket.connected) socket.volatile.emit("writing", part);
    },
    handIn(part, round, answer) {
      store.update((old) => handIn(old, { part, round, answer, at: Date.now() }, submissionId(randomUUID())));
      sender.sendAll();
    },
    isSaved: (part, round) => slipOf(outbox, part, round).saved !== null,
    loseConnection(forMs) {
      socket.disconnect();
      comeBack(forMs);
    },
    leave() {
      clearTimeout(later);
      clearTimeout(asking);
      clearInterval(again);
      socket.off();
      socket.disconnect();
    },
  };
}
