import { FrontDoor } from "@/app/join/front-door";

/** An invitation that is used, taken back or too old; which of them is nobody's business. */
export default function InvitationGone() {
  return (
    <FrontDoor title="This invitation does not work any more">
      <p className="text-ink-2">
        It was used already, taken back, or is older than seven days. Ask whoever sent it for a new one.
      </p>
      <p>
        <a href="/sign-in" className="inline-flex min-h-11 items-center text-accent underline">
          I have an account: sign in
        </a>
      </p>
    </FrontDoor>
  );
}
