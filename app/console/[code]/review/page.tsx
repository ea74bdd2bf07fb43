import type { Metadata } from "next";
import { loadRecords } from "@/app/review/load-records";
import { loadItemStatistics } from "@/app/review/load-statistics";
import { may } from "@/lib/accounts/may";
import { ItemTable } from "../../item-table";
import { askedParts } from "../../review/asked-parts";
import { FailedMost } from "../../review/failed-most";
import { failedMost } from "../../review/failures";
import { ReviewHeader } from "../../review-header";
import { ReviewedPart } from "../../reviewed-part";
import { roomOrNothing } from "../../room-for";

export const metadata: Metadata = { title: "Review" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

export default async function RoomReviewPage({ params }: Props) {
  const { room, by, as } = await roomOrNothing((await params).code, "/review");
  const records = await loadRecords(room);
  const parts = await askedParts(records, await loadItemStatistics(records));
  const failures = await failedMost(records);
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-8 px-4 py-6 sm:px-6">
      <ReviewHeader
        room={room}
        as={as}
        students={records.participants.length}
        heldAt={records.openings[0]?.openedAt ?? null}
        page="review"
      />
      <main className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {parts.length === 0 ? (
          <p className="text-ink-2">No question was asked in this room yet.</p>
        ) : (
          <>
            <ItemTable parts={parts} />
            <FailedMost code={room.code} failures={failures} mayMakeDeck={may(by.role, "keepDecks")} />
          </>
        )}
        {parts.map((part, index) => (
          <ReviewedPart
            key={part.shown.id}
            code={room.code}
            part={part}
            withStem={parts[index - 1]?.shown.stem !== part.shown.stem}
          />
        ))}
      </main>
    </div>
  );
}
