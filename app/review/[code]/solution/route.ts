import { runtime } from "@/db/runtime";
import { contentOf } from "@/lib/room/content";
import { readJoinCode } from "@/lib/room/join-code";
import { solutionOf } from "@/lib/room/solution";

interface Context {
  readonly params: Promise<{ readonly code: string }>;
}

/**
 * All of the worked solution of a part, once it was revealed to the room: the projector shows it to everybody, too.
 * `variant` says in whose numbers, where everybody has own ones.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const code = readJoinCode((await params).code);
  const room = code && (await runtime().rooms.load(code));
  const query = new URL(request.url).searchParams;
  const asked = query.get("part");
  const part = room?.parts.find(({ id }) => id === asked);
  if (!room || part?.state.name !== "revealed")
    return Response.json({ ok: false, error: null }, { status: 404 });
  const { content } = await runtime().questions.of(room);
  const { variants } = contentOf(content, part.id);
  const own = variants[Number(query.get("variant") ?? -1)]?.solution;
  return Response.json({ ok: true, value: own ?? solutionOf(room, content, part.id) });
}
