import { headers } from "next/headers";
import { z } from "zod";
import { runtime } from "@/db/runtime";
import { questionSourceSchema } from "@/lib/decks/deck-content";
import { questionPreview } from "@/lib/decks/question-preview";
import { questionFrom } from "@/lib/problems/families";
import { weightIndexSchema } from "@/lib/problems/notation";

const asked = z.strictObject({ source: questionSourceSchema, weightIndex: weightIndexSchema });
/** No question that a person writes comes near it. */
const mostBytes = 200_000;

/**
 * What a question looks like to everybody, built from its parameters: on the server, so that neither the engine nor
 * KaTeX is in the page. The error says which parameter does not fit.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await runtime().accounts.instructorOf(await headers()))) return new Response(null, { status: 401 });
  // Whoever goes on typing breaks off the question before.
  const text = await request.text().catch(() => "");
  const read = text.length > mostBytes ? null : asked.safeParse(readJson(text));
  if (!read?.success) return new Response(null, { status: 400 });
  const { source, weightIndex } = read.data;
  const built = questionFrom({ ...source, weightIndex });
  return Response.json(built.ok ? { ok: true, value: questionPreview(built.value) } : built);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
