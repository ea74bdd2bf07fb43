import type { IncomingMessage, ServerResponse } from "node:http";
import { parsePracticeRequest, parseVariantQuery } from "@/lib/practice/parse-practice";
import type { Practice, PracticeRefusal } from "@/lib/practice/practice";
import { practiceSentences } from "@/lib/practice/refusals";
import { assertNever, type Result } from "@/lib/result";
import { type Handler, readJson } from "./http";

const path = "/api/practice";
/** What a socket takes in one message, too. */
const longest = 16 * 1024;
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
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname !== path) return pages(request, response);
    if (request.method === "GET") return answerQuestion(searchParams, response);
    if (request.method === "POST") return answerPost(request, response);
    response.writeHead(405, { allow: "GET, POST" }).end();
  };

  async function answerQuestion(query: URLSearchParams, response: ServerResponse): Promise<void> {
    const variant = parseVariantQuery(query);
    if (!variant.ok) return reply(response, variant);
    // Not for long: another version of the server may make another question of the same seed.
    reply(response, await practice.question({ variant: variant.value }), "private, max-age=300");
  }

  async function answerPost(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = parsePracticeRequest(await readJson(request, longest));
    if (!asked.ok) return reply(response, asked);
    switch (asked.value.type) {
      case "question":
        return reply(response, await practice.question(asked.value));
      case "grade":
        return reply(response, await practice.grade(asked.value));
      case "solution":
        return reply(response, await practice.solution(asked.value));
      default:
        return assertNever(asked.value);
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
