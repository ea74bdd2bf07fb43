"use client";

import { useFirstTries } from "./use-first-tries";

/** The share right so far of a family; nothing before the first try. */
export function ShareRight({ family }: { readonly family: string }) {
  const { right, tried } = useFirstTries(family);
  if (tried === 0) return null;
  return (
    <p className="text-ink-2 text-sm">
      {right} of {tried} right at the first try
    </p>
  );
}
