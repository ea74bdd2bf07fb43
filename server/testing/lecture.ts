import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { io, type Socket } from "socket.io-client";
import { openDatabase } from "@/db/database";
import { sqliteRoomMembers } from "@/db/room-members";
import { createQuestionsOfRooms, type QuestionsOfRooms } from "@/db/room-questions";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { sqliteRosterStore } from "@/db/sqlite-roster-store";
import { addUser } from "@/db/testing/add-user";
import { instructorsIn } from "@/db/testing/instructors-in";
import type { AccountRole } from "@/lib/accounts/may";
import { type PartId, partId, roomCode, roomId } from "@/lib/ids";
import type { Part, QuestionSource } from "@/lib/problems/question";
import {
  type ClientEvents,
  type Handshake,
  type JoinReply,
  protocolVersion,
  type ServerEvents,
} from "@/lib/protocol/events";
import type { Refusal, Reply } from "@/lib/protocol/refusal";
import type { ConsoleView, Mine, PublicView, Tally } from "@/lib/protocol/views";
import type { RoomSettings } from "@/lib/room/settings";
import type { ServerClock } from "../clock";
import { type LimitSettings, usualLimits } from "../limits";
import { attachLive } from "../live";
import { createLog, type Log } from "../log";

/** Tests are faster than people. */
const generous: LimitSettings = {
  ...usualLimits,
  messages: { points: 10_000, seconds: 1 },
  submissions: { points: 10_000, seconds: 1 },
};

export type Client = Socket<ServerEvents, ClientEvents> & { readonly frames: string[] };

interface LectureOptions {
  readonly code?: string;
  readonly settings?: RoomSettings;
  readonly log?: Log;
  /** The machine's where nothing is said. */
  readonly clock?: ServerClock;
  /** How much clients may say: as good as everything where nothing is said. */
  readonly limits?: LimitSettings;
  /** Where the questions come from, if they are not built from what is stored of them. */
  readonly rooms?: QuestionsOfRooms;
}

/**
 * A real server on a port of its own with a database on disk, and one room of the given questions. Its clock is the
 * machine's; its instructor is whoever sends the cookie `instructor=owner`.
 */
export async function startLecture(
  questions: readonly QuestionSource[],
  {
    code = "KVX7RD",
    settings,
    log = createLog("silent"),
    limits = generous,
    clock = { now: Date.now, follow() {} },
    rooms = createQuestionsOfRooms(),
  }: LectureOptions = {},
) {
  const directory = mkdtempSync(join(tmpdir(), "backpoll-"));
  const database = openDatabase(join(directory, "test.db"), "db/migrations");
  addUser(database, "owner");
  const store = sqliteRoomStore(database);
  const rosters = sqliteRosterStore(database);
  const members = sqliteRoomMembers(database);
  const built = rooms.now({ id: roomId("room"), questions }).questions;
  const parts = new Map<PartId, Part>(
    built.flatMap((question) => question.parts.map((part) => [partId(question.id, part.id), part] as const)),
  );
  const room = { id: roomId("room"), code: roomCode(code), ownerId: "owner", title: "Lecture 13" };
  await store.open(
    { type: "roomOpened", ...room, questions, parts: [...parts.keys()], ...(settings && { settings }) },
    Date.now(),
  );

  let port = 0;
  let live = await serve();
  const clients: Client[] = [];

  async function serve() {
    const httpServer = createServer();
    const live = attachLive(httpServer, {
      questions: rooms,
      store,
      rosters,
      accounts: { instructorOf: instructorsIn(database) },
      members,
      origin: "http://127.0.0.1",
      alsoAllowed: [],
      log,
      clock,
      pages: async (_, response) => void response.writeHead(404).end(),
      limits,
      proxies: 0,
      machine: { probe: async () => {}, log: () => 0, freeShare: () => 1 },
      securityHeaders: () => {},
    });
    await new Promise<void>((settle) => httpServer.listen(port, "127.0.0.1", settle));
    const address: AddressInfo | string | null = httpServer.address();
    if (typeof address !== "object" || !address) throw new Error("The test server has no port");
    port = address.port;
    return live;
  }

  const url = () => `http://127.0.0.1:${port}`;

  /** A connection that is not opened yet; every frame it gets is kept as it came. */
  function client(
    as: Handshake["as"],
    cookie = "",
    auth: Record<string, unknown> = {},
    transport: "websocket" | "polling" = "websocket",
  ): Client {
    const socket: Socket<ServerEvents, ClientEvents> = io(url(), {
      autoConnect: false,
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 50,
      transports: [transport],
      extraHeaders: { cookie },
      auth: { v: protocolVersion, code, as, ...auth },
    });
    const made = Object.assign(socket, { frames: [] as string[] });
    socket.io.on("open", () => {
      socket.io.engine.on(
        "packet",
        ({ data }: { data?: unknown }) => void made.frames.push(String(data ?? "")),
      );
    });
    clients.push(made);
    return made;
  }

  async function takeSeat(
    name: string,
    cookie = "",
  ): Promise<{ reply: Reply<JoinReply>; cookie: string; text: string }> {
    const response = await fetch(`${url()}/api/join`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({ code, name }),
    });
    const text = await response.text();
    const given = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    return { reply: JSON.parse(text), cookie: given, text };
  }

  async function student(name: string): Promise<Client> {
    const { cookie } = await takeSeat(name);
    return connected(client("student", cookie));
  }

  return {
    url,
    /** Where its database is. */
    directory,
    database,
    store,
    rosters,
    forget: () => live.forget,
    /** What the meters say of it. */
    metrics: () => live.meters.text(),
    members,
    /** What the running server does beside what it is asked over the network. */
    live: () => live,
    /** Somebody else with an account. */
    addUser: (id: string, role?: AccountRole) => addUser(database, id, role),
    parts,
    room,
    client,
    join: takeSeat,
    student,
    instructor: (id = "owner") => connected(client("console", `instructor=${id}`)),
    projector: () => connected(client("projector")),
    /** Ends the server and starts it anew on the same port and database, as a crash and its supervisor would. */
    async restart() {
      await live.stop();
      live = await serve();
    },
    async stop() {
      for (const socket of clients) socket.disconnect();
      await live.stop();
      database.$client.close();
      rmSync(directory, { recursive: true });
    },
  };
}

export type Lecture = Awaited<ReturnType<typeof startLecture>>;

/** Opens a connection; rejects with the server's refusal. */
export function connected(socket: Client): Promise<Client> {
  return new Promise((settle, fail) => {
    socket.once("connect", () => settle(socket));
    socket.once("connect_error", fail);
    socket.connect();
  });
}

/** Why the server refuses a connection; null where it does not. */
export function refusalOf(socket: Client): Promise<Refusal | null> {
  return connected(socket).then(
    () => null,
    (error: Error & { data?: Refusal }) => error.data ?? null,
  );
}

interface Messages {
  readonly view: PublicView | ConsoleView;
  readonly tally: Tally;
  readonly mine: Mine;
  readonly refused: Refusal;
}

/** The next message of a kind that meets a condition. */
export function next<Kind extends keyof Messages>(
  socket: Client,
  kind: Kind,
  meets: (message: Messages[Kind]) => boolean = () => true,
): Promise<Messages[Kind]> {
  return new Promise((settle) => {
    const listener = (received: string, message: Messages[Kind]) => {
      if (received !== kind || !meets(message)) return;
      socket.offAny(listener);
      settle(message);
    };
    socket.onAny(listener);
  });
}
