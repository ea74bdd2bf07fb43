"use client";

import { useActionState } from "react";
import { SubmitOnce } from "@/app/forms/submit-once";

interface Props {
  readonly name: string;
  readonly role: string;
  /** What can be chosen, each by what it is called. */
  readonly choices: Readonly<Record<string, string>>;
  /** Resolves to why it could not be changed, or to null. */
  readonly onChange: (role: string) => Promise<string | null>;
}

/** What somebody is, and the way to change it. */
export function RoleForm({ name, role, choices, onChange }: Props) {
  const [{ problem, saved }, change] = useActionState(
    async (_: unknown, form: FormData) => {
      const asked = String(form.get("role"));
      const problem = await onChange(asked).catch(() => "The server did not answer. Try again.");
      return { problem, saved: problem === null };
    },
    { problem: null as string | null, saved: false },
  );
  return (
    <form action={change} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <select
        // Of what the server says by now: a form that was refused shows that again.
        key={role}
        name="role"
        defaultValue={role}
        aria-label={`Role of ${name}`}
        className="min-h-11 rounded-control border border-ink-3 bg-card px-3"
      >
        {Object.entries(choices).map(([one, called]) => (
          <option key={one} value={one}>
            {called}
          </option>
        ))}
      </select>
      <SubmitOnce className="min-h-11 rounded-control border border-ink-3 px-4 font-semibold">
        Change<span className="sr-only"> the role of {name}</span>
      </SubmitOnce>
      <p role="status" className="text-correct empty:hidden">
        {saved && "✓ Changed"}
      </p>
      <p role="alert" className="basis-full text-wrong empty:hidden">
        {problem}
      </p>
    </form>
  );
}
