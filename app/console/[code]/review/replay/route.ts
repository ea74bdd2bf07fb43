import { replayData } from "@/app/console/review/replay-data";
import { loadRecords } from "@/app/review/load-records";
import { runtime } from "@/db/runtime";
import { readJoinCode } from "@/lib/room/join-code";

interface Context {
  readonly params: Promise<{ readonly code: string }>;
}

/** How the bars of `?part=…&round=…` grew, for the instructor of the room alone; to anybody else there is no such room. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { rooms, accounts } = runtime();
  const instructor = await accounts.instructorOf(request.headers);
  const code = readJoinCode((await params).code);
  const room = instructor && code && (await rooms.load(code));
  if (!room || room.ownerId !== instructor.id) return notThere("No room of yours has this code.");
  const query = new URL(request.url).searchParams;
  const round = Number(query.get("round"));
  const asked = room.parts.find(({ id }) => id === query.get("part"));
  if (!asked || asked.state.name === "ready" || !(round >= 1 && round <= asked.state.round))
    return notThere("This room has no such round.");
  const data = replayData(await loadRecords(room), asked.id, round);
  return Response.json(data, { headers: { "cache-control": "no-store" } });
}

function notThere(sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
