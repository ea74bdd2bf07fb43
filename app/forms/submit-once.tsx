"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

interface Props {
  /** Where it is not what its page is for. */
  readonly className?: string;
  /** What it says while its form is on its way. */
  readonly pending?: ReactNode;
  readonly children: ReactNode;
}

const mainAction = "min-h-14 rounded-control bg-accent px-6 font-semibold text-lg text-on-accent";

/** Submits its form once, however often it is clicked. */
export function SubmitOnce({ className = mainAction, pending: meanwhile, children }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      className={`${className} aria-disabled:opacity-70`}
    >
      {pending && meanwhile !== undefined ? meanwhile : children}
    </button>
  );
}
