import { runtime } from "@/db/runtime";
import type { StudentReview } from "./[code]/data";
import { KeepLink } from "./keep-link";
import { KeptUntil } from "./kept-until";
import { MyDataLink } from "./my-data-link";
import { OwnPart } from "./own-part";
import { partNumber } from "./part-number";
import { ReviewSummary } from "./review-summary";

interface Props {
  readonly review: Extract<StudentReview, { state: "seated" }>;
  /** The one part to show with all of its solution, as it is numbered; null for all. */
  readonly only: string | null;
}

/** A student's own lecture: what was asked, the own answers, and the way to the right ones. */
export function OwnReview({ review: { room, name, key, parts }, only }: Props) {
  const { code, title, place } = room;
  const alone = parts.find(({ shown }) => partNumber(shown) === only);
  if (alone)
    return (
      <main className="mx-auto grid max-w-2xl grid-cols-1 gap-4 px-4 py-8">
        <a href="?" className="inline-flex min-h-11 items-center text-accent underline">
          All your answers
        </a>
        <OwnPart code={code} part={alone} withStem isAlone />
      </main>
    );
  return (
    <main className="mx-auto grid max-w-2xl grid-cols-1 gap-8 px-4 py-8">
      <header className="grid grid-cols-1 gap-4">
        <p className="text-ink-2">{title}</p>
        <h1 className="wrap-anywhere font-bold text-3xl">{name}, your answers</h1>
        {place.name !== "ended" && (
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
        {parts.length > 0 && <ReviewSummary code={code} parts={parts} />}
        <KeepLink code={code} title={title} address={`${runtime().origin}/review/${code}/${key}`} />
        <KeptUntil room={room} />
        <MyDataLink code={code} reviewKey={key} />
      </header>
      {parts.length === 0 && (
        <p className="text-ink-2">Nothing yet. Come back when a question was revealed.</p>
      )}
      {parts.map((part, index) => (
        <OwnPart
          key={part.shown.id}
          code={code}
          part={part}
          isAlone={false}
          withStem={parts[index - 1]?.shown.stem !== part.shown.stem}
        />
      ))}
    </main>
  );
}
