import { headers } from "next/headers";
import { deckView } from "@/app/decks/deck-view";
import { runtime } from "@/db/runtime";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** A deck as it is now, for its page: another instructor may be working on it. 204 where it is as `revision` says. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { accounts, decks } = runtime();
  const instructor = await accounts.instructorOf(await headers());
  const own = instructor && (await decks.forUser((await params).id, instructor.id));
  if (!own || own.deck.trashedAt !== null) return new Response(null, { status: 404 });
  const known = new URL(request.url).searchParams.get("revision");
  if (known === String(own.deck.revision)) return new Response(null, { status: 204 });
  return Response.json(await deckView(own));
}
