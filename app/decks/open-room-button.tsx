"use client";

import { useFormStatus } from "react-dom";

/** Opens a room once, however often it is clicked. */
export function OpenRoomButton({ deckTitle }: { readonly deckTitle: string }) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      className="min-h-14 rounded-control bg-accent px-7 font-semibold text-lg text-on-accent aria-disabled:opacity-70"
    >
      {pending ? "Opening…" : "Open a room"}
      <span className="sr-only"> with {deckTitle}</span>
    </button>
  );
}
