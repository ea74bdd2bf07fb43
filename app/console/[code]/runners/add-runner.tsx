"use client";

import { useActionState, useState } from "react";
import { SubmitOnce } from "@/app/forms/submit-once";
import { RoleChoice } from "@/app/people/role-choice";
import { type AccountRole, helperRoles } from "@/lib/accounts/may";
import { helperMeanings, helperNames } from "@/lib/accounts/role-words";
import { setRunnerRole } from "./actions";

interface Other {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: AccountRole;
}

interface Props {
  readonly code: string;
  /** Who has an account and does not run the room. */
  readonly others: readonly Other[];
}

/** Shares the room with somebody who has an account. */
export function AddRunner({ code, others }: Props) {
  const [chosen, setChosen] = useState("");
  const [problem, add] = useActionState(async (_: unknown, form: FormData) => {
    const [person, role] = [String(form.get("person")), String(form.get("role"))];
    const failed = await setRunnerRole(code, person, role).catch(
      () => "The server did not answer. Try again.",
    );
    if (failed === null) setChosen("");
    return failed;
  }, null);
  if (others.length === 0)
    return <p className="text-ink-2">Everybody who has an account here runs this room already.</p>;
  const isAssistant = others.find((other) => other.id === chosen)?.role === "assistant";
  return (
    <form action={add} className="grid max-w-prose gap-4">
      <p className="text-ink-2">
        They find the room in their list, and can open its console beside yours: both stay in step.
      </p>
      <label className="grid gap-1.5 font-semibold">
        Who
        <select
          name="person"
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          required
          className="min-h-12 min-w-0 rounded-control border border-ink-3 bg-card px-3 font-normal"
        >
          <option value="">Choose…</option>
          {others.map(({ id: person, name, email }) => (
            <option key={person} value={person}>
              {name} ({email})
            </option>
          ))}
        </select>
      </label>
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-semibold">As</legend>
        <RoleChoice
          roles={helperRoles.filter((role) => role === "assistant" || !isAssistant)}
          names={helperNames}
          meanings={helperMeanings}
        />
        {isAssistant && (
          <p className="text-ink-2 text-sm">Assistants of this server are assistants in every room.</p>
        )}
      </fieldset>
      <p role="alert" className="text-wrong empty:hidden">
        {problem}
      </p>
      <SubmitOnce
        pending="Adding…"
        className="min-h-12 justify-self-start rounded-control bg-accent px-6 font-semibold text-on-accent"
      >
        Add to this room
      </SubmitOnce>
    </form>
  );
}
