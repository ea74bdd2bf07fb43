"use client";

import { useActionState } from "react";
import { SubmitOnce } from "@/app/forms/submit-once";
import { shareDeck } from "./actions";

/** Adds somebody who works on a deck, by the address of their account. */
export function ShareForm({ deckId }: { readonly deckId: string }) {
  const [said, share] = useActionState(shareDeck.bind(null, deckId), null);
  return (
    <form action={share} className="grid max-w-md gap-2">
      <label className="grid gap-1">
        <span>E-mail address of their account here</span>
        <input
          name="email"
          type="email"
          required
          className="min-h-11 rounded-control border border-line bg-card px-3"
        />
      </label>
      <SubmitOnce className="min-h-12 justify-self-start rounded-control border border-accent bg-card px-5 font-semibold text-accent">
        Add
      </SubmitOnce>
      <p role="status" className="text-ink-2 empty:hidden">
        {said}
      </p>
    </form>
  );
}
