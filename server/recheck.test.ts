import { expect, test, vi } from "vitest";
import type { Actor } from "@/lib/room/actor";
import { recheckConsoles } from "./recheck";

type Socket = Parameters<typeof recheckConsoles>[0] extends Iterable<infer One> ? One : never;

function socketOf(actor: Actor, cookie: string) {
  const [emit, disconnect] = [vi.fn(), vi.fn()];
  const socket = { data: { actor }, handshake: { headers: { cookie } }, emit, disconnect };
  return { socket: socket as unknown as Socket, emit, disconnect };
}

test("T6 a console whose session is over is told so and ended; nobody else is", async () => {
  const owner: Actor = { role: "instructor", userId: "owner" };
  const signedIn = socketOf(owner, "session=good");
  const signedOut = socketOf(owner, "session=ended");
  const another = socketOf(owner, "session=other");
  const projector = socketOf({ role: "projector" }, "");
  const instructorOf = async (headers: Headers) => {
    const id = { "session=good": "owner", "session=other": "other" }[headers.get("cookie") ?? ""];
    return id ? { id, name: id, email: "" } : null;
  };
  const all = [signedIn, signedOut, another, projector];
  await recheckConsoles(
    all.map(({ socket }) => socket),
    { instructorOf },
  );
  expect(all.map(({ disconnect }) => disconnect.mock.calls.length)).toEqual([0, 1, 1, 0]);
  expect(signedOut.emit.mock.calls[0]?.[1]).toMatchObject({ code: "forbidden" });
});
