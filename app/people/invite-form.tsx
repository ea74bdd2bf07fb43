"use client";

import { useActionState } from "react";
import { Field } from "@/app/forms/field";
import { SubmitOnce } from "@/app/forms/submit-once";
import type { HelperRole } from "@/lib/accounts/may";
import { roleMeanings, roleNames } from "@/lib/accounts/role-words";
import { type Invited, invite } from "./actions";
import { InvitationLink } from "./invitation-link";
import { RoleChoice } from "./role-choice";

interface Props {
  /** To what whoever looks at it may invite. */
  readonly roles: readonly HelperRole[];
  /** The room that the link leads to; null where it makes an account alone. */
  readonly code: string | null;
}

/** Makes a link and shows it, once. */
export function InviteForm({ roles, code }: Props) {
  const [invited, make] = useActionState(async (_: Invited | null, form: FormData): Promise<Invited> => {
    const role = roles.find((one) => one === form.get("role")) ?? "assistant";
    const unreachable = { link: null, problem: "The server did not answer. Nothing was made; try again." };
    return invite({ role, note: String(form.get("note")), code }).catch(() => unreachable);
  }, null);
  return (
    <form action={make} className="grid max-w-prose gap-4">
      <p className="text-ink-2">
        This makes a link. Backpoll sends no mail: copy the link and pass it on yourself, to this one person.
        It works once, within seven days.
      </p>
      {roles.length > 1 && (
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-semibold">As</legend>
          <RoleChoice roles={roles} names={roleNames} meanings={roleMeanings} />
        </fieldset>
      )}
      <Field
        label="For whom"
        hint="A note for you: which link went to whom. They do not see it. May be empty."
        name="note"
        maxLength={60}
        autoComplete="off"
      />
      <SubmitOnce
        pending="Making the link…"
        className="min-h-12 justify-self-start rounded-control bg-accent px-6 font-semibold text-on-accent"
      >
        {roles.length > 1 ? "Make a link" : "Make a link for an assistant"}
      </SubmitOnce>
      <p role="alert" className="text-wrong empty:hidden">
        {invited?.problem}
      </p>
      {invited?.link && <InvitationLink link={invited.link} />}
    </form>
  );
}
