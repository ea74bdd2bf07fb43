import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join, resolve } from "node:path";
import { createAccounts } from "@/db/accounts";
import { sqliteAuditStore } from "@/db/audit-store";
import { DataInUseError, lockDataDirectory } from "@/db/data-lock";
import { DatabaseUnsafeError, onEventLoopMs, openDatabase } from "@/db/database";
import { sqliteImageStore } from "@/db/image-store";
import { sqliteInvitations } from "@/db/invitations";
import { sqlitePeople } from "@/db/people";
import { createPrivacy } from "@/db/privacy";
import { createQuestionCards } from "@/db/question-cards";
import { createReviewKeys } from "@/db/review-keys";
import { sqliteRoomMembers } from "@/db/room-members";
import { createQuestionsOfRooms, type QuestionsOfRooms } from "@/db/room-questions";
import type { RoomStore } from "@/db/room-store";
import { setRuntime } from "@/db/runtime";
import { sqliteSessions } from "@/db/sessions";
import { sqliteDeckStore } from "@/db/sqlite-deck-store";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { sqliteRosterStore } from "@/db/sqlite-roster-store";
import { startWriteThread } from "@/db/write-thread";
import { classicDeck } from "@/lib/problems/classic";
import { samplerDeck, samplerDeckId } from "@/lib/problems/sampler";
import { printBanner } from "./banner";
import { createServerClock } from "./clock";
import { type Config, ConfigError, lanAddress, readConfig } from "./config";
import { imagesBefore } from "./images";
import { usualLimits } from "./limits";
import { attachLive } from "./live";
import { createLog } from "./log";
import { checkMachine, freeShare, keepFilesPrivate } from "./machine";
import { serveMeters } from "./meters";
import { startNightly } from "./nightly";
import { startPages } from "./pages";
import { createPractice } from "./practice";
import { practiceBefore } from "./practice-http";
import { secretFor, sessionSecret } from "./secret";
import { createSecurityHeaders } from "./security-headers";
import { stopOnSignals } from "./shutdown";

/** For requests that never end: a head comes at once, a class list over bad Wi-Fi takes a while. */
const patience = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };

/** Starts everything on one port and says where. Ends the process with one clear line where it cannot start. */
export async function main(env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await start(readConfig(env));
  } catch (error) {
    const inUse = error instanceof DataInUseError;
    const expected = inUse || error instanceof ConfigError || error instanceof DatabaseUnsafeError;
    console.error(expected ? `Backpoll cannot start: ${error.message}` : error);
    process.exit(inUse ? 3 : 1);
  }
}

async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const clock = createServerClock();
  const { now } = clock;
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  checkMachine(config, now());
  const lock = lockDataDirectory(config.dataDir);
  const file = join(config.dataDir, "backpoll.db");
  const database = openDatabase(file, resolve("db/migrations"), onEventLoopMs);
  const thread = await startWriteThread(file, (error) => {
    log.fatal({ err: error }, "nothing can be promised any more: stopping");
    process.exit(1);
  });
  const rooms = sqliteRoomStore(database, thread);
  const rosters = sqliteRosterStore(database);
  const decks = sqliteDeckStore(database);
  const images = sqliteImageStore(database);
  await decks.renew(classicDeck.id, classicDeck, now());
  // Drawn once: drawing takes a moment, and the numbers of a deck that somebody has looked at stay.
  if ((await decks.byId(samplerDeckId)) === null) await decks.renew(samplerDeckId, samplerDeck(), now());

  const cards = createQuestionCards(database, buildId());

  const { origin, local } = addresses(config);
  const accounts = createAccounts(database, {
    secret: sessionSecret(config.dataDir),
    origin: config.publicOrigin ?? local,
    trustedOrigins: [origin, local, `http://127.0.0.1:${config.port}`],
    oidc: config.oidc,
    onSessionEnded: () => void live.recheckConsoles(),
    onProblem: (message) => log.warn({ message }, "accounts"),
  });
  const members = sqliteRoomMembers(database);
  const reviewKeys = createReviewKeys(secretFor(config.dataDir, "review links"));
  const { retentionDays } = config;
  const questions = createQuestionsOfRooms();

  const httpServer = createServer(patience);
  const pages = startPages(config, httpServer);
  const alsoAllowed = [local];
  const live = attachLive(httpServer, {
    ...{ store: rooms, questions, rosters, accounts, members, origin, alsoAllowed, log, clock },
    pages: imagesBefore(images, practiceBefore(createPractice({ log }), pages.handle)),
    ...{ limits: usualLimits, proxies: config.proxies },
    machine: {
      probe: thread.probe,
      log: () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0,
      freeShare: () => freeShare(config.dataDir),
    },
    securityHeaders: config.development
      ? () => {}
      : createSecurityHeaders({ pagesDir: resolve(".next/server/app"), secure: origin.startsWith("https:") }),
  });
  const privacy = createPrivacy(database, {
    ...{ retentionDays, erase: thread.erase },
    async onErased({ code, seats, roster }) {
      if (roster !== null) rosters.forget(roster);
      await live.forget.seats(code, seats);
    },
  });
  const audit = sqliteAuditStore(database);
  setRuntime({
    ...{
      rooms,
      questions,
      decks,
      cards,
      images,
      accounts,
      audit,
      reviewKeys,
      rosters,
      privacy,
      origin,
      members,
    },
    people: sqlitePeople(database),
    sessions: sqliteSessions(database),
    invitations: sqliteInvitations(database),
    door: { recheckConsoles: live.recheckConsoles, roomsGiven: live.roomsGiven, mayTry: live.mayTry },
  });
  keepFilesPrivate(config.dataDir);
  await listen(httpServer, config);
  const { metrics } = config;
  const meters = metrics && (await serveMeters(live.meters, metrics.port, metrics.host));

  const { purge } = thread;
  const nightly = startNightly({ days: retentionDays, purge, onPurged: live.forget.room, now, log });

  stopOnSignals(log, async () => {
    await Promise.all([live.stop(), nightly.stop()]);
    meters?.close();
    await pages.close();
    database.$client.close();
    await thread.close();
    lock.release();
  });
  await pages.prepared;
  const link = `${config.publicOrigin ?? local}${await accounts.oneTimePath()}`;
  await printBanner({ origin, local, link });
  await prepareNewest(rooms, questions).catch((error: unknown) => {
    if (database.$client.open) log.error({ err: error }, "preparing rooms failed");
  });
}

/** What is asked for first after a start is the lecture that was interrupted, or the review of the last one. */
async function prepareNewest(rooms: RoomStore, questions: QuestionsOfRooms): Promise<void> {
  for (const code of await rooms.newest(3)) {
    const room = await rooms.load(code);
    if (room) await questions.prepare(room);
  }
}

/** Where phones reach this server, and where this machine does. */
function addresses({ port, publicOrigin }: Config): { readonly origin: string; readonly local: string } {
  const local = `http://localhost:${port}`;
  const lan = lanAddress();
  return { local, origin: publicOrigin ?? (lan === null ? local : `http://${lan}:${port}`) };
}

/** Listens with room for a whole hall that dials in at once: Node's default backlog drops connections then. */
function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((settle, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      fail(taken ? new ConfigError(`port ${port} is in use. Stop the other program, or set PORT.`) : error);
    });
    server.listen({ port, host, backlog: 4096 }, settle);
  });
}

/** What the running program was built from; the same in development, where nothing is built. */
function buildId(): string {
  const file = resolve(".next/BUILD_ID");
  return existsSync(file) ? readFileSync(file, "utf8") : "development";
}
