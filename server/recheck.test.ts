import { expect, test, vi } from "vitest";
import type { RoomRole } from "@/lib/accounts/may";
import { roomId } from "@/lib/ids";
import type { Actor } from "@/lib/room/actor";
import { recheckConsoles } from "./recheck";

type Socket = Parameters<typeof recheckConsoles>[0] extends Iterable<infer One> ? One : never;

const live = { room: { id: roomId("room"), ownerId: "owner" } };
const runs = (userId: string, as: RoomRole): Actor => ({
  ...{ role: "instructor", userId, roomId: live.room.id, as },
});

function socketOf(actor: Actor, cookie: string) {
  const [emit, disconnect] = [vi.fn(), vi.fn()];
  const socket = { data: { actor, live }, handshake: { headers: { cookie } }, emit, disconnect };
  return { socket: socket as unknown as Socket, emit, disconnect };
}

const accounts = {
  instructorOf: async (headers: Headers) => {
    const id = headers.get("cookie")?.split("=")[1];
    return id ? { id, name: id, email: "", role: "instructor" as const, session: id } : null;
  },
};

async function recheck(all: readonly ReturnType<typeof socketOf>[], role: RoomRole | null) {
  const members = { roleOf: async () => role };
  await recheckConsoles(
    all.map(({ socket }) => socket),
    { accounts, members },
  );
  return all.map(({ disconnect }) => disconnect.mock.calls.length);
}

test("T6 a console whose session is over is told so and ended; nobody else is", async () => {
  const signedIn = socketOf(runs("owner", "owner"), "session=owner");
  const signedOut = socketOf(runs("owner", "owner"), "");
  const another = socketOf(runs("owner", "owner"), "session=other");
  const projector = socketOf({ role: "projector" }, "");
  expect(await recheck([signedIn, signedOut, another, projector], "owner")).toEqual([0, 1, 1, 0]);
  expect(signedOut.emit.mock.calls[0]?.[1]).toMatchObject({ code: "forbidden" });
  expect(signedOut.emit.mock.calls[0]?.[1].message).toMatch(/Sign in again/);
});

test("T6 a console of somebody who was taken off the room is told so and ended", async () => {
  const helper = socketOf(runs("helper", "assistant"), "session=helper");
  expect(await recheck([helper], null)).toEqual([1]);
  expect(helper.emit.mock.calls[0]?.[1].message).toMatch(/its owner has taken you off it/);
});

test("a console is from now on what its account is in the room by now", async () => {
  const helper = socketOf(runs("helper", "instructor"), "session=helper");
  expect(await recheck([helper], "assistant")).toEqual([0]);
  expect(helper.socket.data.actor).toMatchObject({ as: "assistant" });
});
