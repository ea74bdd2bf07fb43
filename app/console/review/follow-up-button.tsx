"use client";

import { useFormStatus } from "react-dom";

/** Makes the deck once, however often it is clicked. */
export function FollowUpButton({ followUps }: { readonly followUps: number }) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      className="min-h-12 rounded-control border border-accent bg-card px-5 font-semibold text-accent aria-disabled:opacity-70"
    >
      {followUps === 1 ? "Make a deck of this follow-up" : "Make a deck of these follow-ups"}
    </button>
  );
}
