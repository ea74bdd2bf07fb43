import type { IncomingMessage, ServerResponse } from "node:http";
import { addressHeader } from "@/db/auth-options";
import { parsePracticeRequest, parseVariantQuery } from "@/lib/practice/parse-practice";
import type { Practice, PracticeRefusal, PracticeRequest } from "@/lib/practice/practice";
import { practiceSentences } from "@/lib/practice/refusals";
import { assertNever, err, type Result } from "@/lib/result";
import { type Handler, readJson } from "./http";

const path = "/api/practice";
/** What a socket takes in one message, too. */
const longest = 16 * 1024;
/** Of the hundred that may wait: a whole class is one address and keeps nobody elsewhere from practising, nor does one script. */
const mostOfAddress = 60;
const statusOf: Readonly<Record<PracticeRefusal, number>> = {
  badShape: 400,
  unknownFamily: 404,
  unknownPart: 404,
  busy: 503,
  failed: 500,
};

/**
 * Answers practice before Next sees it: a whole class asks at once. GET is a question without anything of its key, the
 * same for everybody who asks for the same variant; POST judges an answer, or gives up on a part and shows its solution.
 */
export function practiceBefore(practice: Practice, pages: Handler): Handler {
  const waiting = new Map<string, number>();
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname !== path) return pages(request, response);
    const from = String(request.headers[addressHeader]);
    if (request.method === "GET") return answerQuestion(searchParams, from, response);
    if (request.method === "POST") return answerPost(request, from, response);
    response.writeHead(405, { allow: "GET, POST" }).end();
  };

  async function answerQuestion(
    query: URLSearchParams,
    from: string,
    response: ServerResponse,
  ): Promise<void> {
    const variant = parseVariantQuery(query);
    if (!variant.ok) return reply(response, variant);
    const question = await shared(from, () => practice.question({ variant: variant.value }));
    // Not for long: another version of the server may make another question of the same seed.
    reply(response, question, "private, max-age=300");
  }

  async function answerPost(request: IncomingMessage, from: string, response: ServerResponse): Promise<void> {
    const asked = parsePracticeRequest(await readJson(request, longest));
    if (!asked.ok) return reply(response, asked);
    reply(response, await shared(from, () => answerTo(asked.value)));
  }

  function answerTo(asked: PracticeRequest): Promise<Result<unknown, PracticeRefusal>> {
    switch (asked.type) {
      case "question":
        return practice.question(asked);
      case "grade":
        return practice.grade(asked);
      case "solution":
        return practice.solution(asked);
      default:
        return assertNever(asked);
    }
  }

  /** Asks, unless too many from this address wait already. */
  async function shared(
    from: string,
    ask: () => Promise<Result<unknown, PracticeRefusal>>,
  ): Promise<Result<unknown, PracticeRefusal>> {
    const before = waiting.get(from) ?? 0;
    if (before >= mostOfAddress) return err("busy");
    waiting.set(from, before + 1);
    try {
      return await ask();
    } finally {
      const left = (waiting.get(from) ?? 1) - 1;
      if (left > 0) waiting.set(from, left);
      else waiting.delete(from);
    }
  }
}

function reply(
  response: ServerResponse,
  result: Result<unknown, PracticeRefusal>,
  cacheControl = "no-store",
): void {
  if (result.ok) {
    send(response, 200, result, { "cache-control": cacheControl });
    return;
  }
  const code = result.error;
  const error = { code, message: practiceSentences[code] };
  const again = code === "busy" ? { "retry-after": "3" } : {};
  send(response, statusOf[code], { ok: false, error }, { "cache-control": "no-store", ...again });
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string>,
): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
