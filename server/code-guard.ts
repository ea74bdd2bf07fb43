import type { IncomingMessage } from "node:http";
import type { Accounts } from "@/db/accounts";
import type { RoomMembers } from "@/db/room-members";
import type { RoomStore } from "@/db/room-store";
import { seatToken, tokenHash } from "@/db/seat-token";
import { type RoomCode, roomId } from "@/lib/ids";
import { type Reply, refusal } from "@/lib/protocol/refusal";
import { err } from "@/lib/result";
import { readJoinCode } from "@/lib/room/join-code";
import type { Limits } from "./limits";
import type { Meters } from "./meters";

interface Context {
  readonly limits: Limits;
  readonly meters: Meters;
  readonly address: (request: IncomingMessage) => string;
  readonly store: Pick<RoomStore, "lookUp" | "participantByToken">;
  readonly accounts: Pick<Accounts, "instructorOf">;
  readonly members: Pick<RoomMembers, "roleOf">;
}

/**
 * Everything that would tell whether a code leads to a room goes through here: after too many codes that lead nowhere
 * it is refused for a while, whatever the code. Spellings of one code are one; what cannot be a code is no guess. Who
 * has a seat in the room or runs it has nothing to guess, and is let in whatever others on the same network try.
 */
export async function guardCode<T>(
  text: string,
  request: IncomingMessage,
  context: Context,
  use: () => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const { limits, meters, address, store } = context;
  const code = readJoinCode(text);
  if (code === null) return use();
  const leadsSomewhere = async () => (await store.lookUp(code)) !== null;
  if (await limits.mayTry(address(request), code, leadsSomewhere)) return use();
  if (await belongs(code, request.headers.cookie ?? "", context)) return use();
  meters.limited("code");
  return err(refusal("tooManyTries"));
}

/** The same is asked of the database whether or not there is a room: who is refused learns nothing by the time it takes. */
async function belongs(
  code: RoomCode,
  cookie: string,
  { store, accounts, members }: Pick<Context, "store" | "accounts" | "members">,
): Promise<boolean> {
  const room = await store.lookUp(code);
  const token = seatToken(cookie);
  const id = room?.id ?? roomId("none");
  const participant = token && (await store.participantByToken(id, tokenHash(id, token)));
  const instructor = await accounts.instructorOf(new Headers({ cookie }));
  const role = instructor && (await members.roleOf(room ?? { id, ownerId: "" }, instructor));
  return room !== null && (participant !== null || role !== null);
}
