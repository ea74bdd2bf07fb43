import type { Metadata } from "next";
import { runtime } from "@/db/runtime";
import { rosterId } from "@/lib/ids";
import { proposeMatching } from "@/lib/review/match-roster";
import { roomOrNothing } from "../../room-for";
import { RoomPageHeader } from "../../room-page-header";
import { ChooseRoster } from "./choose-roster";
import { DetachRoster } from "./detach-roster";
import { Matching } from "./matching";

export const metadata: Metadata = { title: "Class list of a room" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
  /** `list`: a class list to look at before the room goes by it. */
  readonly searchParams: Promise<{ readonly list?: string | readonly string[] }>;
}

export default async function RoomRosterPage({ params, searchParams }: Props) {
  const [{ code }, { list }] = await Promise.all([params, searchParams]);
  const { room, as } = await roomOrNothing(code, "/roster");
  const { rosters, rooms } = runtime();
  const [lists, attached, seats] = await Promise.all([
    rosters.listByOwner(room.ownerId),
    rosters.ofRoom(room.id),
    rooms.participants(room.id),
  ]);
  // Who is let in by a list is on that one: another would take the seats apart that are taken meanwhile.
  const isFixed = room.settings.admission.type === "uploaded" && room.place.name !== "ended";
  const tried =
    typeof list === "string" && list !== attached?.roster.id && !isFixed
      ? await rosters.byId(rosterId(list), room.ownerId)
      : null;
  const shown = tried ?? attached;
  const saved = tried ? new Map() : (attached?.matches ?? new Map());
  const present = seats.filter(({ id }) => !room.removed.has(id)).map(({ id, name }) => ({ id, name }));
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8 px-6 py-6">
      <RoomPageHeader room={room} as={as} page="roster" heading="Who sat where" />
      <main className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {isFixed ? (
          <p className="text-ink-2">
            Students join this room by the list “{attached?.roster.title ?? "which was deleted"}”. Another one
            can be chosen once the room has ended.
          </p>
        ) : (
          <ChooseRoster lists={lists} chosen={shown?.roster.id ?? null} />
        )}
        {shown && (
          <Matching
            key={shown.roster.id}
            code={room.code}
            roster={{ id: shown.roster.id, title: shown.roster.title }}
            replaces={tried && attached && attached.matches.size > 0 ? attached.roster.title : null}
            proposals={proposeMatching(present, shown.students, saved)}
            students={shown.students.map(({ row, name, studentId, section }) => ({
              row,
              name,
              studentId,
              section,
            }))}
          />
        )}
        {attached && !tried && !isFixed && <DetachRoster code={room.code} title={attached.roster.title} />}
      </main>
    </div>
  );
}
