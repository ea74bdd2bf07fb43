import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { roomCode, roomId } from "@/lib/ids";
import { type Accounts, createAccounts } from "./accounts";
import { addressHeader } from "./auth-options";
import { type Database, openDatabase } from "./database";
import { type Invitations, sqliteInvitations } from "./invitations";
import { type RoomMembers, sqliteRoomMembers } from "./room-members";
import { sqliteRoomStore } from "./sqlite-room-store";
import { addUser } from "./testing/add-user";

const origin = "http://localhost:3000";
const day = 24 * 60 * 60_000;
const now = Date.UTC(2026, 10, 23, 9);
const room = { id: roomId("room"), ownerId: "ada" };
let database: Database;
let accounts: Accounts;
let invitations: Invitations;
let members: RoomMembers;

beforeEach(async () => {
  database = openDatabase(":memory:", "db/migrations");
  accounts = createAccounts(database, { secret: "s".repeat(40), origin, trustedOrigins: [origin] });
  invitations = sqliteInvitations(database);
  members = sqliteRoomMembers(database);
  addUser(database, "boss", "owner");
  addUser(database, "ada", "instructor");
  await sqliteRoomStore(database).open(
    {
      ...{ type: "roomOpened", ...room, code: roomCode("KVX7RD"), title: "Lecture 13" },
      ...{ questions: [], parts: [] },
    },
    now,
  );
});
afterEach(() => database.$client.close());

const ben = { name: "Ben", email: "ben@example.org", password: "kept as it is" };
const invite = (
  role: "instructor" | "assistant" = "assistant",
  invitedBy = "boss",
  to: typeof room | null = null,
) => invitations.create({ role, room: to?.id ?? null, note: "", invitedBy }, now);
const users = () => database.$client.prepare("select email, role from user order by email").raw().all();

describe("an invitation", () => {
  test("tells who invites to what, and makes an account of that role that signs in with its password", async () => {
    const token = await invite("instructor");
    expect(await invitations.open(token, now)).toMatchObject({
      role: "instructor",
      inviter: "boss",
      room: null,
    });
    const password = await accounts.hashed("a long enough password");
    expect(await invitations.accept(token, { ...ben, password }, now)).toBe("accepted");
    expect(users()).toContainEqual(["ben@example.org", "instructor"]);
    const response = await accounts.handler(
      new Request(`${origin}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { "content-type": "application/json", origin, [addressHeader]: "203.0.113.2" },
        body: JSON.stringify({ email: ben.email, password: "a long enough password" }),
      }),
    );
    expect(response.status).toBe(200);
    const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    expect(await accounts.instructorOf(new Headers({ cookie }))).toMatchObject({
      name: "Ben",
      role: "instructor",
    });
  });

  test("works once: of two who use it in one moment one gets an account", async () => {
    const token = await invite();
    const both = ["ben", "eve"].map(async (name) => {
      // As the page does it: the password is worked on first, and that takes a while.
      const password = await accounts.hashed(`a password of ${name}`);
      return invitations.accept(token, { name, email: `${name}@example.org`, password }, now);
    });
    expect((await Promise.all(both)).toSorted()).toEqual(["accepted", "gone"]);
    expect(users()).toHaveLength(3);
    expect(await invitations.open(token, now)).toBeNull();
  });

  test("works for seven days, and not when it is taken back", async () => {
    const token = await invite();
    expect(await invitations.open(token, now + 7 * day - 1)).not.toBeNull();
    expect(await invitations.open(token, now + 7 * day)).toBeNull();
    expect(await invitations.accept(token, ben, now + 7 * day)).toBe("gone");
    const [pending] = await invitations.pending({}, now);
    await invitations.revoke(pending?.id ?? "", "ada");
    expect(await invitations.open(token, now), "another instructor takes nothing back").not.toBeNull();
    await invitations.revoke(pending?.id ?? "", "boss");
    expect(await invitations.accept(token, ben, now)).toBe("gone");
    expect(users()).toHaveLength(2);
  });

  test("is not used up by an e-mail that has an account, and makes no second one", async () => {
    const token = await invite();
    expect(await invitations.accept(token, { ...ben, email: "ada@example.org" }, now)).toBe("emailTaken");
    expect(await invitations.accept(token, ben, now)).toBe("accepted");
    expect(users()).toHaveLength(3);
  });

  test("dies with the right of who made it: to this role, to this room, to be here", async () => {
    const [asBoss, asAda, ofRoom] = [
      await invite("instructor"),
      await invite("assistant", "ada"),
      await invite("assistant", "ada", room),
    ];
    database.$client.prepare("update user set role = 'instructor' where id = 'boss'").run();
    expect(await invitations.open(asBoss, now)).toBeNull();
    database.$client.prepare("update rooms set owner_id = 'boss'").run();
    expect(await invitations.open(ofRoom, now)).toBeNull();
    expect(await invitations.open(asAda, now)).not.toBeNull();
    database.$client.prepare("update user set role = 'assistant' where id = 'ada'").run();
    expect(await invitations.open(asAda, now)).toBeNull();
    database.$client.prepare("delete from user where id = 'ada'").run();
    expect(await invitations.open(asAda, now)).toBeNull();
  });

  test("is kept without what opens it", async () => {
    const token = await invite();
    expect(JSON.stringify(database.$client.prepare("select * from invitations").all())).not.toContain(token);
  });
});

describe("an invitation to a room", () => {
  test("makes an account that is in the room", async () => {
    const token = await invite("assistant", "ada", room);
    expect(await invitations.open(token, now)).toMatchObject({
      room: { code: "KVX7RD", title: "Lecture 13" },
    });
    await invitations.accept(token, ben, now);
    const runners = await members.ofRoom(room);
    expect(runners.map(({ name, role }) => [name, role])).toEqual([
      ["ada", "owner"],
      ["Ben", "assistant"],
    ]);
  });

  test("lets somebody in who has an account, once, and takes nothing from who is in already", async () => {
    addUser(database, "cleo", "instructor");
    await members.put(room.id, "cleo", "instructor", now);
    const token = await invite("assistant", "ada", room);
    expect(await invitations.join(token, "ada", now)).toBe("own");
    expect(await invitations.join(token, "cleo", now)).toBe("joined");
    expect(await invitations.join(token, "boss", now)).toBe("gone");
    expect(await members.roleOf(room, { id: "cleo", role: "instructor" })).toBe("instructor");
    expect(await members.roleOf(room, { id: "boss", role: "owner" })).toBeNull();
  });

  test("without a room lets nobody in who has an account", async () => {
    const token = await invite("assistant");
    expect(await invitations.join(token, "ada", now)).toBe("gone");
    expect(await invitations.open(token, now)).not.toBeNull();
  });
});
