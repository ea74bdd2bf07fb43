import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { runtime } from "@/db/runtime";
import { spacedCode } from "@/lib/room/join-code";
import { ownRoom } from "../../own-room";
import { EraseStudent } from "../../privacy/erase-student";
import { KeptData } from "../../privacy/kept-data";
import { PrivacyRecord } from "../../privacy/privacy-record";
import { roomRecord } from "../../privacy/room-record";

export const metadata: Metadata = { title: "Privacy" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

export default async function RoomPrivacyPage({ params }: Props) {
  const room = await ownRoom((await params).code, "/privacy");
  // A room of somebody else is as if it did not exist.
  if (typeof room === "string") notFound();
  const { privacy, rooms } = runtime();
  const [keptUntil, seats, record] = await Promise.all([
    privacy.keptUntil(room.id),
    rooms.countParticipants(room.id),
    roomRecord(room),
  ]);
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8 px-6 py-6">
      <header className="border-line border-b pb-5">
        <a
          href={`/console/${room.code}/review`}
          className="inline-flex min-h-11 items-center text-ink-2 underline"
        >
          Back to the review
        </a>
        <h1 className="font-bold text-3xl">Privacy</h1>
        <p className="wrap-anywhere mt-1 text-ink-2">
          {room.title} · Room {spacedCode(room.code)}
        </p>
      </header>
      <main className="grid grid-cols-[minmax(0,1fr)] gap-12">
        <KeptData room={room} seats={seats} keptUntil={keptUntil} days={privacy.retentionDays} />
        <EraseStudent code={room.code} isEnded={room.place.name === "ended"} />
        <PrivacyRecord lines={record} />
      </main>
    </div>
  );
}
