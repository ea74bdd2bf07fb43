import { askedOfRoom, notThere } from "@/app/console/review/asked-of-room";
import { replayData } from "@/app/console/review/replay-data";
import { loadRecords } from "@/app/review/load-records";

interface Context {
  readonly params: Promise<{ readonly code: string }>;
}

/** How the bars of `?part=…&round=…` grew, for who may review the room alone. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = await askedOfRoom(request, (await params).code);
  if (!asked) return notThere();
  const round = Number(asked.query.get("round"));
  if (!Number.isInteger(round) || round < 1 || round > asked.rounds) return notThere();
  const data = replayData(await loadRecords(asked.room), asked.part, round);
  return Response.json(data, { headers: { "cache-control": "no-store" } });
}
