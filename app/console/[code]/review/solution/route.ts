import { askedOfRoom, notThere } from "@/app/console/review/asked-of-room";
import type { SolutionData } from "@/app/console/review/worked-solution";
import { runtime } from "@/db/runtime";
import { contentOf } from "@/lib/room/content";
import { solutionOf } from "@/lib/room/solution";

interface Context {
  readonly params: Promise<{ readonly code: string }>;
}

/** The worked solution of `?part=…`, for who may review the room alone. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = await askedOfRoom(request, (await params).code);
  if (!asked) return notThere();
  const { content } = await runtime().questions.of(asked.room);
  const data: SolutionData = {
    solution: solutionOf(asked.room, content, asked.part),
    figure: contentOf(content, asked.part).shown.figure,
  };
  return Response.json(data, { headers: { "cache-control": "no-store" } });
}
