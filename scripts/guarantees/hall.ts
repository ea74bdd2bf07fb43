import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { type BackpollServer, type ServerOptions, startServer } from "@/e2e/server";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import { openClassicRoom } from "../simulate/open-room";
import type { Entry } from "./history";
import { signIn } from "./sign-in";
import { type Student, type StudentOptions, seat, student } from "./student";

/** A server with one room, an instructor at the console and students with seats. */
export interface Hall {
  readonly server: BackpollServer;
  readonly code: string;
  readonly history: Entry[];
  readonly students: readonly Student[];
  /** A part of the room that asks for a number. */
  readonly part: string;
  readonly instructor: () => Promise<Socket>;
  /** Sends a command as the instructor; throws where it is refused. */
  command(command: Readonly<Record<string, unknown>>): Promise<void>;
  /** Opens a round of the part. */
  openRound(): Promise<void>;
  /** Every student hands in 1, 2, … up to `answersEach`, each when the last was answered for good. */
  burst(answersEach: number): Promise<void>;
  /** Students join and connect. `through` is another address of the server, such as a proxy's. */
  enter(count: number, options?: { readonly through?: string } & Partial<StudentOptions>): Promise<void>;
  leave(): Promise<void>;
}

export interface HallOptions extends ServerOptions {
  /** Called when the room is in the database and the server has not started. */
  readonly beforeStart?: () => void;
}

/** Opens a room of the classic deck on a server of its own. */
export async function openHall(options: HallOptions = {}): Promise<Hall> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "backpoll-"));
  const code = await openClassicRoom(dataDir);
  options.beforeStart?.();
  // What the server logs of faults that a run provokes is of no interest, as long as the run holds.
  const env = { LOG_LEVEL: process.env.VERBOSE === undefined ? "silent" : "warn", ...options.env };
  const server = await startServer({ ...options, env, dataDir });
  const history: Entry[] = [];
  const students: Student[] = [];
  const cookie = await signIn(server.link());
  let console: Socket | null = null;

  async function instructor(): Promise<Socket> {
    if (console?.connected) return console;
    console?.disconnect();
    const socket = io(server.url, {
      forceNew: true,
      transports: ["websocket"],
      extraHeaders: { cookie },
      auth: { v: 1, code, as: "console" },
      reconnectionDelay: 50,
      reconnectionDelayMax: 500,
    });
    console = socket;
    await connected(socket);
    return socket;
  }

  const part = numberPart();
  async function command(message: Readonly<Record<string, unknown>>): Promise<void> {
    const reply = await unhurried(await instructor(), "command", message);
    if (!reply.ok) throw new Error(`${message.type} was refused: ${reply.error.code}`);
  }

  return {
    server,
    code,
    history,
    students,
    part,
    instructor,
    command,
    async openRound() {
      await command({ type: "showPart", part });
      await command({ type: "openRound", part });
    },
    async burst(answersEach) {
      await Promise.all(
        students.map(async (one) => {
          for (let revision = 1; revision <= answersEach; revision += 1)
            await one.handIn(part, 1, revision, `${revision}`);
        }),
      );
    },
    async enter(count, { through = server.url, ...entering } = {}) {
      const first = students.length;
      const newcomers = await inBatches(count, 50, async (index) => {
        const id = `s${first + index}`;
        const way = { url: through, code, cookie: await seat(server.url, code, id) };
        return student(id, way, { record: (entry) => history.push(entry), ...entering });
      });
      await Promise.all(newcomers.map(({ socket }) => connected(socket)));
      students.push(...newcomers);
    },
    async leave() {
      for (const one of students) one.leave();
      console?.disconnect();
      await server.stop();
    },
  };
}

/** Says something again where it was said too fast: a run is quicker than any instructor. */
export async function unhurried(socket: Socket, event: string, ...payload: readonly unknown[]) {
  for (;;) {
    const reply = await socket.timeout(10_000).emitWithAck(event, ...payload);
    if (reply.ok || reply.error.code !== "tooFast") return reply;
    await sleep(reply.error.retryAfterMs);
  }
}

export function connected(socket: Socket): Promise<void> {
  if (socket.connected) return Promise.resolve();
  return new Promise((settle, fail) => {
    socket.once("connect", settle);
    socket.once("connect_error", (error) => socket.active || fail(error));
  });
}

function numberPart(): string {
  for (const source of classicDeck.questions) {
    const question = questionFrom(source);
    const part = question.ok ? question.value.parts.find(({ key }) => key.type === "number") : undefined;
    if (part) return `${source.id}/${part.id}`;
  }
  throw new Error("The classic deck asks for a number somewhere");
}

async function inBatches<T>(
  count: number,
  atOnce: number,
  make: (index: number) => Promise<T>,
): Promise<T[]> {
  const made: T[] = [];
  for (let start = 0; start < count; start += atOnce) {
    const size = Math.min(atOnce, count - start);
    made.push(...(await Promise.all(Array.from({ length: size }, (_, index) => make(start + index)))));
  }
  return made;
}
