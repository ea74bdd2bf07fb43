import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { exportedLecture, seatOf } from "@/app/api/rooms/[code]/testing/exported-lecture";
import { createAccounts } from "@/db/accounts";
import { schema } from "@/db/database";
import { tokenHash } from "@/db/seat-token";
import { sqliteDeckStore } from "@/db/sqlite-deck-store";
import { addUser } from "@/db/testing/add-user";
import { type BackpollServer, startServer } from "@/e2e/server";
import { rosterId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { openClassicRoom } from "../simulate/open-room";
import { signIn, signInByPassword } from "./sign-in";

/** A request of somebody with these cookies. */
export type Ask = (path: string, cookie?: string, init?: RequestInit) => Promise<Response>;

export interface TwoInstructors {
  readonly server: BackpollServer;
  /** A room of who is signed in by `cookie`. */
  readonly own: string;
  /** A room of somebody else that has ended, and the seat cookie of a student in it. */
  readonly foreign: string;
  readonly seat: string;
  /** A part of either room, as in an address. */
  readonly part: string;
  readonly cookie: string;
  /** With the foreign room: its co-instructor, an assistant who helps in it, and who was taken off it again. */
  readonly helpers: Readonly<Record<Helper, string>>;
  /** Class lists: of who is signed in, and of the other. */
  readonly ownList: string;
  readonly foreignList: string;
  /** Decks: of who is signed in, and of the other. */
  readonly ownDeck: string;
  readonly foreignDeck: string;
  readonly ask: Ask;
  /** Everything that is stored but for sessions, to be compared. */
  readonly stored: () => string;
}

const helpers = ["colleague", "assistant", "removed"] as const;
export type Helper = (typeof helpers)[number];

/** A built server with the rooms and class lists of two instructors, one of whom is signed in. */
export async function startWithTwoInstructors(): Promise<TwoInstructors> {
  const dataDir = mkdtempSync(join(tmpdir(), "backpoll-"));
  const file = join(dataDir, "backpoll.db");
  const token = "s".repeat(43);
  const lecture = await exportedLecture({ questions: classicDeck.questions.slice(0, 1), students: 3, file });
  const client = lecture.database.$client;
  client
    .prepare("update participants set token_hash = ? where id = ?")
    .run(tokenHash(lecture.id, token), seatOf(0));
  const list = {
    ...{ title: "Class", uploadedAt: Date.now() },
    file: { format: "table", bom: false, delimiter: ",", newline: "\n", preamble: [], header: ["Name"] },
  } as const;
  const student = { row: 0, name: "Ada", aliases: [], studentId: "1", section: null, extraTime: 1 };
  await lecture.rosters.create({ ...list, id: rosterId("foreign"), ownerId: "owner" }, [["Ada"]], [student]);
  const own = await openClassicRoom(dataDir);
  const { owner } = client.prepare("select owner_id as owner from rooms where code = ?").get(own) as {
    owner: string;
  };
  await lecture.rosters.create({ ...list, id: rosterId("own"), ownerId: owner }, [["Ada"]], [student]);
  const decks = sqliteDeckStore(lecture.database);
  const content = { title: "Deck", description: "", tags: [], weightIndex: "from-to" } as const;
  const deck = {
    ...content,
    questions: classicDeck.questions.slice(0, 1).map((question) => ({ ...question, id: "a" })),
  };
  await decks.create("foreign", deck, { by: "owner", at: Date.now() });
  await decks.create("own", deck, { by: owner, at: Date.now() });
  await addHelpers(lecture);
  client.close();
  const server = await startServer({ dataDir, env: { LOG_LEVEL: "silent" } });
  return {
    server,
    own,
    ...{
      foreign: "KVX7RD",
      seat: `backpoll_seat=${token}`,
      part: encodeURIComponent(`${classicDeck.questions[0]?.id}/a`),
    },
    ...{ ownList: "own", foreignList: "foreign", ownDeck: "own", foreignDeck: "foreign" },
    cookie: await signIn(server.link()),
    helpers: {
      colleague: await signInByPassword(server.url, "colleague@example.org", password),
      assistant: await signInByPassword(server.url, "assistant@example.org", password),
      removed: await signInByPassword(server.url, "removed@example.org", password),
    },
    ask: (path, cookie = "", init = {}) =>
      fetch(`${server.url}${path}`, { redirect: "manual", ...init, headers: { cookie, ...init.headers } }),
    stored: () => storedIn(file),
  };
}

const password = "a long enough password";

/** Accounts of a co-instructor, an assistant and somebody who was one, with a password. */
async function addHelpers({ database, id: roomId, members }: Awaited<ReturnType<typeof exportedLecture>>) {
  const accounts = createAccounts(database, {
    secret: "s".repeat(40),
    origin: "http://x",
    trustedOrigins: [],
  });
  const [hash, at] = [await accounts.hashed(password), new Date()];
  for (const id of helpers) {
    addUser(database, id, id === "assistant" ? "assistant" : "instructor");
    const way = { id: `way of ${id}`, accountId: id, providerId: "credential", userId: id, password: hash };
    database
      .insert(schema.account)
      .values({ ...way, createdAt: at, updatedAt: at })
      .run();
    // Also the assistant, whose account lets them be no more than that.
    await members.put(roomId, id, "instructor", 1);
  }
  await members.remove(roomId, "removed");
}

/** Kept for a while, or made again from what is kept. */
const passing = ["session", "verification", "rate_limit", "question_cards"];

function storedIn(file: string): string {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database
      .prepare("select name from sqlite_master where type = 'table'")
      .pluck()
      .all() as string[];
    return JSON.stringify(
      tables
        .filter((name) => !passing.includes(name))
        .map((name) => database.prepare(`select * from "${name}"`).all()),
    );
  } finally {
    database.close();
  }
}

/** The functions that pages call on the server: their ids in the build, by name. */
export function serverActions(): ReadonlyMap<string, string> {
  const manifest: { node: Record<string, { exportedName: string }> } = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  );
  return new Map(Object.entries(manifest.node).map(([id, { exportedName }]) => [exportedName, id]));
}
