import { FrontDoor } from "@/app/join/front-door";
import type { StudentReview } from "./[code]/data";
import { OwnReview } from "./own-review";

interface Props {
  readonly review: StudentReview;
  /** Asked for by the key of a private link, not by the seat's own browser. */
  readonly byLink: boolean;
  /** As in `?part=3b`. */
  readonly query: { readonly part?: string | string[] };
}

/** The review as it was asked for, or why there is none. */
export function ReviewPage({ review, byLink, query }: Props) {
  switch (review.state) {
    case "noRoom":
      return (
        <FrontDoor title="There is no such review">
          <p className="text-ink-2">No room has this code. Check the six symbols you noted in the lecture.</p>
        </FrontDoor>
      );
    case "noSeat":
      return byLink ? (
        <FrontDoor title="This link opens nothing">
          <p className="text-ink-2">
            Check that it was copied to its last symbol. On the phone and browser you answered with, your
            answers are also at <ReviewAddress code={review.room.code} />.
          </p>
        </FrontDoor>
      ) : (
        <NoSeat code={review.room.code} running={review.room.place.name !== "ended"} />
      );
    case "seated":
      return <OwnReview review={review} only={[query.part].flat()[0] ?? null} />;
  }
}

function ReviewAddress({ code }: { readonly code: string }) {
  return (
    <a href={`/review/${code}`} className="inline-flex min-h-11 items-center text-accent underline">
      /review/{code}
    </a>
  );
}

function NoSeat({ code, running }: { readonly code: string; readonly running: boolean }) {
  return (
    <FrontDoor title="Your answers are on another phone">
      <p className="text-ink-2">
        Open this address on the phone and browser you answered with, or open the private link that you kept
        there. This browser has no seat in the room.
      </p>
      {running && (
        <a href={`/${code}`} className="inline-flex min-h-11 items-center text-accent underline">
          The lecture is still running: join it
        </a>
      )}
    </FrontDoor>
  );
}
