"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

interface Props {
  readonly className: string;
  /** What it says while its form is on its way. */
  readonly pending?: ReactNode;
  readonly children: ReactNode;
}

/** Submits its form once, however often it is clicked. */
export function SubmitOnce({ className, pending: meanwhile, children }: Props) {
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
