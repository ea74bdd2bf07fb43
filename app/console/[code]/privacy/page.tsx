import type { Metadata } from "next";
import { runtime } from "@/db/runtime";

import { EraseStudent } from "../../privacy/erase-student";
import { KeptData } from "../../privacy/kept-data";
import { PrivacyRecord } from "../../privacy/privacy-record";
import { roomRecord } from "../../privacy/room-record";
import { roomOrNothing } from "../../room-for";
import { RoomPageHeader } from "../../room-page-header";

export const metadata: Metadata = { title: "Privacy" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

export default async function RoomPrivacyPage({ params }: Props) {
  const { room, as, by } = await roomOrNothing((await params).code, "/privacy");
  const { privacy, rooms } = runtime();
  const [keptUntil, seats, record] = await Promise.all([
    privacy.keptUntil(room.id),
    rooms.countParticipants(room.id),
    roomRecord(room, by.id),
  ]);
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8 px-6 py-6">
      <RoomPageHeader room={room} as={as} page="privacy" heading="Privacy" />
      <main className="grid grid-cols-[minmax(0,1fr)] gap-12">
        <KeptData room={room} seats={seats} keptUntil={keptUntil} days={privacy.retentionDays} />
        <EraseStudent code={room.code} isEnded={room.place.name === "ended"} />
        <PrivacyRecord lines={record} />
      </main>
    </div>
  );
}
