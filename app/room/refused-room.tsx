import { CodeForm } from "@/app/join/code-form";
import { FrontDoor } from "@/app/join/front-door";
import type { Refusal } from "@/lib/protocol/refusal";
import { spacedCode } from "@/lib/room/join-code";
import { ReviewLink } from "./review-link";

interface Props {
  readonly code: string;
  readonly refusal: Refusal;
  readonly onRetry: () => void;
}

/** Why this phone is not let in, and the one thing to do about it. */
export function RefusedRoom({ code, refusal, onRetry }: Props) {
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
        <FrontDoor title="The room did not open">
          <p>{refusal.message}</p>
          <button type="button" onClick={onRetry} className={action}>
            Try again
          </button>
        </FrontDoor>
      );
  }
}
