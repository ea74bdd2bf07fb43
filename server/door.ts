import type { ClientEvents } from "@/lib/protocol/events";
import { type Refusal, type Reply, refusal } from "@/lib/protocol/refusal";
import { err, type Result } from "@/lib/result";
import type { Limits } from "./limits";
import type { Log } from "./log";
import type { Meters } from "./meters";
import type { ClientSocket } from "./sockets";

type Answer = (reply: Reply<unknown>) => void;

/**
 * Listens to one kind of message. Its payload is parsed before anything else sees it; every message is answered,
 * in its acknowledgement or, where it brought none, with a `refused` message; a bug in the handler is logged and
 * answered as `internal`, and the room goes on. Who says too much at once is asked to wait, and cut off who does not.
 */
export function listen<T>(
  socket: ClientSocket,
  event: keyof ClientEvents,
  parse: (payload: unknown) => Result<T, Refusal>,
  handle: (message: T) => Promise<Reply<unknown>>,
  { limits, meters, log }: Doorkeeper,
): void {
  // Typed as the wire really is: whatever the client chose to send.
  const untyped: { on(name: string, listener: (...frame: unknown[]) => void): unknown } = socket;
  untyped.on(event, async (...frame) => {
    const began = performance.now();
    const { payload, answer } = readFrame(socket, frame);
    const reply = await replyTo(payload).catch((error: unknown) => {
      const { room } = socket.data.live;
      log.error({ err: error, room: room.id, seq: room.seq, event }, "message failed");
      return err(refusal("internal"));
    });
    meters.answered(event, reply.ok ? "ok" : reply.error.code, (performance.now() - began) / 1000);
    answer(reply);
  });

  async function replyTo(payload: unknown): Promise<Reply<unknown>> {
    const wait = await limits.message(socket.id, event);
    if (wait > 0) {
      meters.limited(event);
      if (limits.strike(socket)) socket.disconnect(true);
      return err({ ...refusal("tooFast"), retryAfterMs: wait });
    }
    const message = parse(payload);
    return message.ok ? handle(message.value) : message;
  }
}

/** What stands at the door of every message. */
export interface Doorkeeper {
  readonly limits: Limits;
  readonly meters: Meters;
  readonly log: Log;
}

/** Messages of any other name are refused, not dropped: the page that sent them is out of date or broken. */
export function refuseOthers(socket: ClientSocket, known: readonly string[]): void {
  socket.use(([event, ...frame], next) => {
    if (known.includes(event)) next();
    else readFrame(socket, frame).answer(err(refusal("badShape")));
  });
}

/** A frame is `[payload?, acknowledge?]`; a wrong number of arguments is a payload that cannot be read. */
function readFrame(socket: ClientSocket, frame: readonly unknown[]): { payload: unknown; answer: Answer } {
  const last = frame.at(-1);
  const hasAnswer = isAnswer(last);
  const payloads = hasAnswer ? frame.slice(0, -1) : frame;
  return {
    payload: payloads.length <= 1 ? payloads[0] : Symbol("several payloads"),
    answer: hasAnswer ? last : (reply) => void (reply.ok || socket.emit("refused", reply.error)),
  };
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "function";
}
