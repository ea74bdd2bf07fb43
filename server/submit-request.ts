import type { Millis } from "@/lib/ids";
import { protocolVersion, type Receipt, type SubmitRequest } from "@/lib/protocol/events";
import type { Reply } from "@/lib/protocol/refusal";
import { type Registers, seatOf } from "./connect";
import type { Publisher } from "./publisher";
import { type Desk, submit } from "./submit";

/**
 * Takes an answer that came by HTTP: of a phone whose socket is down, or whose page is being left. It goes the way of
 * every answer, so an answer that comes both ways counts once.
 */
export async function submitRequest(
  { code, ...submission }: SubmitRequest,
  cookies: string | undefined,
  receivedAt: Millis,
  context: Registers & Desk & { readonly publisher: Pick<Publisher, "countsChanged"> },
): Promise<Reply<Receipt>> {
  const seat = await seatOf({ v: protocolVersion, code, as: "student" }, cookies, context);
  if (!seat.ok) return seat;
  const reply = await submit(seat.value, submission, receivedAt, context);
  context.publisher.countsChanged(seat.value.live);
  return reply;
}
