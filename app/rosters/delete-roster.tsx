"use client";

import { useActionState } from "react";
import { SubmitOnce } from "@/app/forms/submit-once";
import { deleteRoster } from "./actions";

interface Props {
  readonly id: string;
  readonly title: string;
}

/** Deletes a class list, once it is said what goes with it. */
export function DeleteRoster({ id, title }: Props) {
  const [problem, remove] = useActionState(() => deleteRoster(id), null);
  return (
    <details className="border-line border-t pt-4">
      <summary className="min-h-11 py-2.5 text-wrong">Delete this list…</summary>
      <form action={remove} className="grid gap-3">
        <p className="max-w-prose text-ink-2">
          “{title}” is deleted for good, and with it who of it sat where in which room. Rooms keep their
          answers, under the names with which students joined, but no grades can go back by this list.
        </p>
        <p role="alert" className="text-wrong empty:hidden">
          {problem}
        </p>
        <SubmitOnce
          pending="Deleting…"
          className="min-h-12 justify-self-start rounded-control border border-wrong px-5 font-semibold text-wrong"
        >
          Delete the list for good
        </SubmitOnce>
      </form>
    </details>
  );
}
