import type { IncomingMessage } from "node:http";
import { type Reply, refusal } from "@/lib/protocol/refusal";
import { err } from "@/lib/result";
import { readJoinCode } from "@/lib/room/join-code";
import type { Limits } from "./limits";
import type { Meters } from "./meters";

interface Context {
  readonly limits: Limits;
  readonly meters: Meters;
  readonly address: (request: IncomingMessage) => string;
}

/**
 * Everything that would tell whether a code leads to a room goes through here: after too many codes that lead nowhere
 * it is refused for a while, whatever the code. Spellings of one code are one; what cannot be a code is no guess.
 */
export async function guardCode<T>(
  text: string,
  request: IncomingMessage,
  { limits, meters, address }: Context,
  use: () => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const code = readJoinCode(text);
  if (code === null) return use();
  const from = address(request);
  if (!(await limits.mayTry(from, code))) {
    meters.limited("code");
    return err(refusal("tooManyTries"));
  }
  const reply = await use();
  await limits.tried(from, code, reply.ok || reply.error.code !== "roomNotFound");
  return reply;
}
