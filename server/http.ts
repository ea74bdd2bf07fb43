import type { IncomingMessage, ServerResponse } from "node:http";
import { toString as qrCode } from "qrcode";
import { addressHeader } from "@/db/auth-options";
import { seatToken } from "@/db/seat-token";
import type { Millis } from "@/lib/ids";
import type { JoinRequest, Receipt, SubmitRequest } from "@/lib/protocol/events";
import { parseJoin, parseSubmitRequest } from "@/lib/protocol/parse";
import { type RefusalCode, type Reply, refusal } from "@/lib/protocol/refusal";
import { err, ok } from "@/lib/result";
import { readJoinCode } from "@/lib/room/join-code";
import { guardCode } from "./code-guard";
import { type Joined, join } from "./join";
import type { Limits } from "./limits";
import type { Log } from "./log";
import type { Meters } from "./meters";
import type { Readiness } from "./readiness";
import { isSameOrigin } from "./same-origin";
import { seatCookie } from "./seat-cookie";
import { submitRequest } from "./submit-request";

type Context = Parameters<typeof join>[3] & Parameters<typeof submitRequest>[3];

export interface HttpContext extends Context {
  readonly origin: string;
  readonly now: () => Millis;
  readonly log: Log;
  readonly limits: Limits;
  readonly meters: Meters;
  readonly address: (request: IncomingMessage) => string;
  readonly isStopping: () => boolean;
  readonly readiness: () => Promise<Readiness>;
  readonly securityHeaders: (request: IncomingMessage, response: ServerResponse) => void;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const byCode = /^\/(?:review|api\/my-data)\/([^/]+)/;
const largestJoin = 4 * 1024;
/** What a socket takes in one message. */
const largestSubmission = 16 * 1024;
const statusOf: Partial<Record<RefusalCode, number>> = {
  roomNotFound: 404,
  roomEnded: 410,
  tooManyTries: 429,
  tooFast: 429,
  restarting: 503,
  storage: 503,
  internal: 500,
};

/**
 * The few addresses that a whole class hits at once. They are answered before Next sees them, so that 2,000 joins
 * cost no page rendering. Everything else is a page: `pages`.
 */
export function createHttp(context: HttpContext, pages: Handler): Handler {
  return async (request, response) => {
    const pathname = pathOf(request);
    if (pathname === null) return void response.writeHead(400).end();
    if (pathname.startsWith("/socket.io/")) return;
    context.securityHeaders(request, response);
    request.headers[addressHeader] = context.address(request);
    try {
      if (pathname === "/healthz") return plain(response, 200, "ok");
      if (pathname === "/readyz") return await answerReady(response);
      if (pathname === "/api/join") return await answerJoin(request, response);
      if (pathname === "/api/submit") return await answerSubmit(request, response);
      if (pathname.startsWith("/api/qr/")) return await answerQr(pathname, response);
      const code = decoded(byCode.exec(pathname)?.[1] ?? "");
      if (code === null) return void response.writeHead(400).end();
      if (code) return await answerByCode(code, request, response);
      await pages(request, response);
    } catch (error) {
      context.log.error({ err: error, method: request.method }, "request failed");
      if (!response.headersSent) reply(response, err(refusal("internal")));
      else response.destroy();
    }
  };

  async function answerJoin(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!mayPost(request, response)) return;
    const message = parseJoin(await readJson(request, largestJoin));
    if (!message.ok) return reply(response, message);
    const joined = await takeSeat(message.value, request);
    context.meters.joined(joined.ok ? "ok" : joined.error.code);
    if (!joined.ok) return reply(response, joined);
    const { token, ...value } = joined.value;
    const secure = context.origin.startsWith("https:");
    reply(response, { ok: true, value }, { "set-cookie": seatCookie(token, secure) });
  }

  async function takeSeat(message: JoinRequest, request: IncomingMessage): Promise<Reply<Joined>> {
    if (context.isStopping()) return err(refusal("restarting"));
    return guardCode(message.code, request, context, () =>
      join(message, seatToken(request.headers.cookie), context.now(), context),
    );
  }

  async function answerReady(response: ServerResponse): Promise<void> {
    const readiness = await context.readiness();
    plain(response, readiness.ready ? 200 : 503, readiness.ready ? "ready" : readiness.why);
  }

  async function answerSubmit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!mayPost(request, response)) return;
    const message = parseSubmitRequest(await readJson(request, largestSubmission));
    if (!message.ok) return reply(response, message);
    reply(response, await takeAnswer(message.value, request));
  }

  /** As fast as a connection may say it. */
  async function takeAnswer(message: SubmitRequest, request: IncomingMessage): Promise<Reply<Receipt>> {
    const { cookie } = request.headers;
    const wait = await context.limits.message(seatToken(cookie) ?? context.address(request), "submit");
    if (wait > 0) {
      context.meters.limited("submit");
      return err({ ...refusal("tooFast"), retryAfterMs: wait });
    }
    return guardCode(message.code, request, context, () =>
      submitRequest(message, cookie, context.now(), context),
    );
  }

  /** Pages and files of students, which everybody may ask for: they tell whether a code leads to a room. */
  async function answerByCode(
    code: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const known = await guardCode(code, request, context, async () => {
      const roomCode = readJoinCode(code);
      return roomCode && (await context.store.lookUp(roomCode)) ? ok(null) : err(refusal("roomNotFound"));
    });
    if (known.ok || known.error.code === "roomNotFound") return pages(request, response);
    plain(response, 429, known.error.message);
  }

  /** Whether a request is a POST from a page of ours; answered here where it is not. */
  function mayPost(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== "POST") response.writeHead(405, { allow: "POST" }).end();
    else if (!isSameOrigin(request, [context.origin])) reply(response, err(refusal("forbidden")));
    else return true;
    return false;
  }

  /** The QR code of a room's address, `/api/qr/KVX7RD`: black on white whatever the theme, so that cameras read it. */
  async function answerQr(pathname: string, response: ServerResponse): Promise<void> {
    const code = readJoinCode(pathname.slice("/api/qr/".length));
    if (!code) return reply(response, err(refusal("roomNotFound")));
    const svg = await qrCode(`${context.origin}/${code}`, { type: "svg", margin: 2 });
    response
      .writeHead(200, { "content-type": "image/svg+xml", "cache-control": "private, max-age=3600" })
      .end(svg);
  }
}

function plain(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, { "content-type": "text/plain", "cache-control": "no-store" }).end(`${line}\n`);
}

/** The path that is asked for; null where what a client sent is no address, such as "//". */
function pathOf({ url = "/" }: IncomingMessage): string | null {
  const base = "http://localhost";
  return URL.canParse(url, base) ? new URL(url, base).pathname : null;
}

/** A piece of a path as pages read it, %4B for K; null where it cannot be read. */
function decoded(piece: string): string | null {
  try {
    return decodeURIComponent(piece);
  } catch {
    return null;
  }
}

function reply(response: ServerResponse, body: Reply<unknown>, headers: Record<string, string> = {}): void {
  const status = body.ok ? 200 : (statusOf[body.error.code] ?? 400);
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store", ...headers });
  response.end(JSON.stringify(body));
}

/** The JSON of a small body; undefined where it is none, or too long. */
export async function readJson(request: IncomingMessage, longest: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) return undefined;
    length += chunk.length;
    if (length > longest) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
}
