import { runtime } from "@/db/runtime";
import type { Room } from "@/lib/room/room";

/** How long a room's answers are kept, for who gave them. */
export async function KeptUntil({ room }: { readonly room: Room }) {
  const { privacy } = runtime();
  const until = await privacy.keptUntil(room.id);
  return (
    <p className="text-ink-2">
      {until === null || privacy.retentionDays === null
        ? "Your answers are kept with no date set. Ask your instructor if you want them erased."
        : room.place.name === "ended"
          ? `Your answers are kept until ${dateOf(until)}, then they are deleted. Ask your instructor if you want them erased sooner.`
          : `Your answers are kept for ${privacy.retentionDays} days after the lecture, then they are deleted.`}
    </p>
  );
}

function dateOf(at: number): string {
  return new Date(at).toLocaleDateString("en", { day: "numeric", month: "long", year: "numeric" });
}
