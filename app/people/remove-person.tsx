"use client";

import { useActionState } from "react";
import { SubmitOnce } from "@/app/forms/submit-once";
import { removeAccount } from "./actions";

interface Props {
  readonly id: string;
  readonly name: string;
  readonly heir: string;
  /** What is kept under the account, counted. */
  readonly kept: string;
}

/** Removes an account, once it is said what becomes of what is kept under it. */
export function RemovePerson({ id, name, heir, kept }: Props) {
  const [problem, remove] = useActionState(
    () =>
      removeAccount(id).catch(() => "The server did not answer. Look whether the account is still there."),
    null,
  );
  return (
    <details>
      <summary className="min-h-11 py-2.5 text-sm text-wrong">
        Remove<span className="sr-only"> {name}</span>…
      </summary>
      <form action={remove} className="grid gap-3 pb-2">
        <p className="max-w-prose text-ink-2">
          {name} is signed out everywhere at once. What is kept under this account ({kept}) becomes yours,{" "}
          {heir}, with every answer. Rooms that others shared with it stay where they are.
        </p>
        <p role="alert" className="text-wrong empty:hidden">
          {problem}
        </p>
        <SubmitOnce
          pending="Removing…"
          className="min-h-12 justify-self-start rounded-control border border-wrong px-5 font-semibold text-wrong"
        >
          Remove {name} for good
        </SubmitOnce>
      </form>
    </details>
  );
}
