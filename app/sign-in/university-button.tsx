"use client";

import { useState } from "react";
import { askUniversity } from "./ask-auth";
import { signInPath } from "./destination";

interface Props {
  readonly name: string;
  readonly destination: string;
}

/** Signs in by the word of a university: the browser goes there, and comes back. */
export function UniversityButton({ name, destination }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function go(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const there = await askUniversity(destination, signInPath(destination));
    if (there.ok) window.location.assign(there.value);
    else {
      setProblem(there.error);
      setBusy(false);
    }
  }

  return (
    <div className="grid gap-2">
      <button
        type="button"
        aria-disabled={busy}
        onClick={() => void go()}
        className="min-h-14 rounded-control border border-accent px-6 font-semibold text-accent text-lg aria-disabled:opacity-70"
      >
        {busy ? "Going there…" : `Sign in with ${name}`}
      </button>
      <p role="alert" className="text-wrong empty:hidden">
        {problem}
      </p>
    </div>
  );
}
