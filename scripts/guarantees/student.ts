import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import type { Entry } from "./history";

/** How a student reaches the server, which may be gone for a while. */
export interface Way {
  readonly url: string;
  readonly code: string;
  readonly cookie: string;
}

/** One student on the wire, written without the phone's code: what it is told goes into the history. */
export interface Student {
  readonly id: string;
  /** Hands in an answer and sends it again until there is a final reply. */
  handIn(part: string, round: number, revision: number, value: string): Promise<"ok" | "refused">;
  readonly socket: Socket;
  leave(): void;
}

interface Reply {
  readonly ok: boolean;
  readonly value?: { readonly receivedAt: number };
  readonly error?: { readonly code: string; readonly retryable: boolean; readonly retryAfterMs?: number };
}

const replyWithinMs = 2_000;

export interface StudentOptions {
  readonly transports?: readonly ("websocket" | "polling")[];
  readonly record: (entry: Entry) => void;
}

/** Takes a seat over HTTP; the cookie is its credential. */
export async function seat(url: string, code: string, name: string): Promise<string> {
  const response = await fetch(`${url}/api/join`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, name }),
  });
  if (!response.ok) throw new Error(`No seat for ${name}: ${await response.text()}`);
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

export function student(
  id: string,
  { url, code, cookie }: Way,
  { record, transports }: StudentOptions,
): Student {
  const socket = io(url, {
    forceNew: true,
    transports: [...(transports ?? ["websocket" as const])],
    tryAllTransports: true,
    extraHeaders: { cookie },
    auth: { v: 1, code, as: "student" },
    reconnectionDelay: 50,
    reconnectionDelayMax: 500,
  });
  let left = false;

  async function once(message: object): Promise<Reply | null> {
    if (!socket.connected) return null;
    return socket
      .timeout(replyWithinMs)
      .emitWithAck("submit", message)
      .catch(() => null);
  }

  return {
    id,
    socket,
    async handIn(part, round, revision, value) {
      const submission = randomUUID();
      record({ type: "invoke", operation: { id: submission, student: id, part, round, revision, value } });
      const message = { submission, part, round, revision, answer: { type: "number", text: value } };
      while (!left) {
        const reply = await once(message);
        if (reply?.ok) {
          record({ type: "ok", id: submission, at: reply.value?.receivedAt ?? 0 });
          return "ok";
        }
        if (reply?.error && !reply.error.retryable) {
          record({ type: "refused", id: submission, code: reply.error.code });
          return "refused";
        }
        await sleep(reply?.error?.retryAfterMs ?? 25);
      }
      return "refused";
    },
    leave() {
      left = true;
      socket.disconnect();
    },
  };
}
