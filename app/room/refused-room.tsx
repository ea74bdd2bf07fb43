import { useEffect, useState } from "react";
import { CodeForm } from "@/app/join/code-form";
import { FrontDoor } from "@/app/join/front-door";
import type { Refusal } from "@/lib/protocol/refusal";
import { spacedCode } from "@/lib/room/join-code";
import { clockTime } from "./clock-time";
import { ReviewLink } from "./review-link";
import { isTakenBack } from "./use-turned-away";

interface Props {
  readonly code: string;
  readonly refusal: Refusal;
  readonly onRetry: () => void;
}

/** Not all at once, and soon enough for somebody who stands beside the instructor. */
const retryMs = 15_000;
const titles: Partial<Record<Refusal["code"], string>> = {
  removed: "You are out of this room",
  roomLocked: "The room is locked",
};

/** Why this phone is not let in, and the one thing to do about it. */
export function RefusedRoom({ code, refusal, onRetry }: Props) {
  const comesBack = isTakenBack(refusal);
  const [askedAt, setAskedAt] = useState<number | null>(null);
  useEffect(() => {
    if (!comesBack) return;
    const timer = window.setInterval(onRetry, retryMs);
    return () => window.clearInterval(timer);
  }, [comesBack, onRetry]);
  const tryNow = () => {
    onRetry();
    setAskedAt(Date.now());
  };
  const action = "min-h-14 rounded-control bg-accent px-6 font-semibold text-lg text-on-accent";
  switch (refusal.code) {
    case "roomNotFound":
      return (
        <FrontDoor title={`No room ${spacedCode(code)}`}>
          <p>{refusal.message}</p>
          <CodeForm />
        </FrontDoor>
      );
    case "roomEnded":
      return (
        <FrontDoor title="This lecture is over">
          <p>{refusal.message}</p>
          <ReviewLink code={code} />
        </FrontDoor>
      );
    case "upgrade":
      return (
        <FrontDoor title="One reload, please">
          <p>{refusal.message}</p>
          <button type="button" onClick={() => window.location.reload()} className={action}>
            Reload
          </button>
        </FrontDoor>
      );
    default:
      return (
        <FrontDoor title={titles[refusal.code] ?? "The room did not open"}>
          <p>{refusal.message}</p>
          {comesBack && <p className="text-ink-2">This page asks again by itself, every 15 seconds.</p>}
          <p role="status" className="text-ink-2 empty:hidden">
            {askedAt !== null && `Asked at ${clockTime(askedAt)}: not yet.`}
          </p>
          <button type="button" onClick={tryNow} className={action}>
            {comesBack ? "Try now" : "Try again"}
          </button>
        </FrontDoor>
      );
  }
}
