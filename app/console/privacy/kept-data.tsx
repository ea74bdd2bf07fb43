import { counted } from "@/app/rosters/counted";
import type { Millis } from "@/lib/ids";
import type { Room } from "@/lib/room/room";

interface Props {
  readonly room: Room;
  readonly seats: number;
  readonly keptUntil: Millis | null;
  readonly days: number | null;
}

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** What is kept of the students of a room, until when, and who sees it. */
export function KeptData({ room, seats, keptUntil, days }: Props) {
  return (
    <section aria-labelledby="kept" className="grid max-w-prose gap-2">
      <h2 id="kept" className="font-semibold text-xl">
        What is kept
      </h2>
      <p>
        Of {counted(seats, "student")}:{" "}
        {room.settings.admission.type === "anonymous" ? "a drawn name" : "the name they joined under"}, when
        they joined, every answer with its time and verdict, extra time, and the place on a class list where
        you matched one. No address and no device.
      </p>
      <p>
        <strong>{untilSentence(room, keptUntil, days)}</strong> Students see this below their own answers.
      </p>
      <p className="text-ink-2">
        You see all of it; a student sees the own answers; the projector never shows a name.
      </p>
    </section>
  );
}

function untilSentence({ place }: Room, until: Millis | null, days: number | null): string {
  if (until === null || days === null) return "The room is kept for ever: this server has no date set.";
  return place.name === "ended"
    ? `The whole room is deleted after ${dates.format(until)}.`
    : `The whole room is deleted ${counted(days, "day")} after its end.`;
}
