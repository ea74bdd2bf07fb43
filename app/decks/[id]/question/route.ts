import { headers } from "next/headers";
import { runtime } from "@/db/runtime";
import { sourcesOf } from "@/lib/decks/deck-content";
import { questionPreview } from "@/lib/decks/question-preview";
import { questionFrom } from "@/lib/problems/families";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** One question of a deck (`of`) as everybody will see it, keys included. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { accounts, decks } = runtime();
  const instructor = await accounts.instructorOf(await headers());
  const own = instructor && (await decks.forUser((await params).id, instructor.id));
  const id = new URL(request.url).searchParams.get("of");
  const source = own && sourcesOf(own.deck).find((question) => question.id === id);
  if (!source) return new Response(null, { status: 404 });
  const built = questionFrom(source);
  return Response.json(built.ok ? { ok: true, value: questionPreview(built.value) } : built);
}
