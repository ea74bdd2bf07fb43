"use client";

import { resetShare, useFirstTries } from "./use-first-tries";

/** The share right so far of a family, with the way to begin again; nothing before the first try. */
export function ShareRight({ family }: { readonly family: string }) {
  const { right, tried } = useFirstTries(family);
  if (tried === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-ink-2 text-sm">
      <span>
        {right} of {tried} right at the first try
      </span>
      <button
        type="button"
        onClick={() => resetShare(family)}
        className="min-h-11 font-semibold text-accent underline"
      >
        Start again at 0
      </button>
    </p>
  );
}
