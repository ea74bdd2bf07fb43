import type { ClientEvents } from "@/lib/protocol/events";
import { type Refusal, type Reply, refusal } from "@/lib/protocol/refusal";
import { err, type Result } from "@/lib/result";
import type { Log } from "./log";
import type { ClientSocket } from "./sockets";

type Answer = (reply: Reply<unknown>) => void;

/**
 * Listens to one kind of message. Its payload is parsed before anything else sees it; every message is answered,
 * in its acknowledgement or, where it brought none, with a `refused` message; a bug in the handler is logged and
 * answered as `internal`, and the room goes on.
 */
export function listen<T>(
  socket: ClientSocket,
  event: keyof ClientEvents,
  parse: (payload: unknown) => Result<T, Refusal>,
  handle: (message: T) => Promise<Reply<unknown>>,
  log: Log,
): void {
  // Typed as the wire really is: whatever the client chose to send.
  const untyped: { on(name: string, listener: (...frame: unknown[]) => void): unknown } = socket;
  untyped.on(event, async (...frame) => {
    const { payload, answer } = readFrame(socket, frame);
    const message = parse(payload);
    if (!message.ok) return answer(message);
    try {
      answer(await handle(message.value));
    } catch (error) {
      const { room } = socket.data.live;
      log.error({ err: error, room: room.id, seq: room.seq, event }, "message failed");
      answer(err(refusal("internal")));
    }
  });
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
