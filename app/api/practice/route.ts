import { runtime } from "@/db/runtime";
import { parsePracticeRequest, parseVariantQuery } from "@/lib/practice/parse-practice";
import type { PracticeRefusal } from "@/lib/practice/practice";
import { practiceSentences } from "@/lib/practice/refusals";
import type { Result } from "@/lib/result";

/** What a socket takes in one message, too. */
const longest = 16 * 1024;
const statusOf: Readonly<Record<PracticeRefusal, number>> = {
  badShape: 400,
  unknownFamily: 404,
  unknownPart: 404,
  busy: 503,
  failed: 500,
};

/** A question to practise on, without anything of its key: the same for everybody who asks for the same variant. */
export async function GET(request: Request): Promise<Response> {
  const variant = parseVariantQuery(new URL(request.url).searchParams);
  if (!variant.ok) return reply(variant);
  // Not for long: another version of the server may make another question of the same seed.
  return reply(await runtime().practice.question({ variant: variant.value }), "private, max-age=300");
}

/** Judges an answer, or gives up on a part and shows its solution. */
export async function POST(request: Request): Promise<Response> {
  const asked = parsePracticeRequest(await smallJson(request));
  if (!asked.ok) return reply(asked);
  const { practice } = runtime();
  switch (asked.value.type) {
    case "question":
      return reply(await practice.question(asked.value));
    case "grade":
      return reply(await practice.grade(asked.value));
    case "solution":
      return reply(await practice.solution(asked.value));
  }
}

function reply(result: Result<unknown, PracticeRefusal>, cacheControl = "no-store"): Response {
  if (result.ok) return Response.json(result, { headers: { "cache-control": cacheControl } });
  const code = result.error;
  return Response.json(
    { ok: false, error: { code, message: practiceSentences[code] } },
    {
      status: statusOf[code],
      headers: { "cache-control": "no-store", ...(code === "busy" && { "retry-after": "3" }) },
    },
  );
}

/** The JSON of a small body; undefined where it is none, or too long. */
async function smallJson(request: Request): Promise<unknown> {
  if (Number(request.headers.get("content-length") ?? longest + 1) > longest) return undefined;
  try {
    return JSON.parse(await request.text());
  } catch {
    return undefined;
  }
}
