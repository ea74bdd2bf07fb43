"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

interface Props {
  readonly summary: string;
  /** Rendered only while it is open: what it holds may ask the server for itself. */
  readonly children: ReactNode;
}

/** A folded section of a part that costs nothing until somebody opens it. On paper it is left out. */
export function DetailsOnDemand({ summary, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  // The browser may have opened it before this script was there.
  useEffect(() => setOpen(details.current?.open === true), []);
  return (
    <details
      ref={details}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="border-line border-t pt-1 print:hidden"
    >
      <summary className="min-h-11 py-2.5 font-semibold text-accent">{summary}</summary>
      {open && <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pb-3">{children}</div>}
    </details>
  );
}
