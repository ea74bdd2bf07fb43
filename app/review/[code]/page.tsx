import type { Metadata } from "next";
import { headers } from "next/headers";
import { FrontDoor } from "@/app/join/front-door";
import { OwnReview } from "../own-review";
import { studentReview } from "./data";

export const metadata: Metadata = { title: "Your answers" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
}

export default async function ReviewPage({ params }: Props) {
  const review = await studentReview((await params).code, (await headers()).get("cookie"));
  switch (review.state) {
    case "noRoom":
      return (
        <FrontDoor title="There is no such review">
          <p className="text-ink-2">No room has this code. Check the six symbols you noted in the lecture.</p>
        </FrontDoor>
      );
    case "noSeat":
      return <NoSeat code={review.room.code} running={review.room.place.name !== "ended"} />;
    case "seated":
      return <OwnReview room={review.room} name={review.name} parts={review.parts} />;
  }
}

function NoSeat({ code, running }: { readonly code: string; readonly running: boolean }) {
  return (
    <FrontDoor title="Your answers are on another phone">
      <p className="text-ink-2">
        Only the phone and browser you answered with can show them: open this address there. This browser has
        no seat in the room.
      </p>
      {running && (
        <a href={`/${code}`} className="inline-flex min-h-11 items-center text-accent underline">
          The lecture is still running: join it
        </a>
      )}
    </FrontDoor>
  );
}
