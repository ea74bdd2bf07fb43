import type { Room } from "@/lib/room/room";
import type { ReviewedPart } from "./[code]/data";
import { OwnPart } from "./own-part";

interface Props {
  readonly room: Room;
  readonly name: string;
  readonly parts: readonly ReviewedPart[];
}

/** A student's own lecture: what was asked, the own answers, and the way to the right ones. */
export function OwnReview({ room: { code, title, place }, name, parts }: Props) {
  const running = place.name !== "ended";
  const right = parts.filter(({ revealed }) => revealed?.verdict === "correct").length;
  const judged = parts.filter(({ revealed }) => revealed).length;
  return (
    <main className="mx-auto grid max-w-2xl grid-cols-1 gap-8 px-4 py-8">
      <header className="grid gap-2">
        <p className="text-ink-2">{title}</p>
        <h1 className="font-bold text-3xl">{name}, your answers</h1>
        {judged > 0 && (
          <p>
            {right} of {judged} right. Open a solution to see the way there.
          </p>
        )}
        {running && (
          <p className="rounded-card bg-advice-soft p-4">
            The lecture is still running; here is what was revealed so far.{" "}
            <a
              href={`/${code}`}
              className="inline-flex min-h-11 items-center font-semibold text-accent underline"
            >
              Back to the room
            </a>
          </p>
        )}
      </header>
      {parts.length === 0 && (
        <p className="text-ink-2">Nothing yet. Come back when a question was revealed.</p>
      )}
      {parts.map((part, index) => (
        <OwnPart
          key={part.shown.id}
          part={part}
          withStem={parts[index - 1]?.shown.stem !== part.shown.stem}
        />
      ))}
    </main>
  );
}
