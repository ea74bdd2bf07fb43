import type { Metadata } from "next";
import { runtime } from "@/db/runtime";
import { ItemTable } from "../../item-table";
import { NoRoom } from "../../no-room";
import { ownRoom } from "../../own-room";
import { ReviewHeader } from "../../review-header";
import { ReviewedPart } from "../../reviewed-part";
import { askedParts } from "./data";

export const metadata: Metadata = { title: "Review" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

export default async function RoomReviewPage({ params }: Props) {
  const room = await ownRoom((await params).code, "/review");
  if (typeof room === "string") return <NoRoom reason={room} />;
  const [parts, students] = await Promise.all([askedParts(room), runtime().rooms.countParticipants(room.id)]);
  return (
    <div className="mx-auto grid max-w-4xl gap-10 px-6 py-6">
      <ReviewHeader room={room} students={students} />
      <main className="grid gap-8">
        {parts.length === 0 ? (
          <p className="text-ink-2">No question was asked in this room yet.</p>
        ) : (
          <ItemTable parts={parts} />
        )}
        {parts.map((part, index) => (
          <ReviewedPart
            key={part.shown.id}
            part={part}
            withStem={parts[index - 1]?.shown.stem !== part.shown.stem}
          />
        ))}
      </main>
    </div>
  );
}
