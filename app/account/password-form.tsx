"use client";

import { useActionState } from "react";
import { Field } from "@/app/forms/field";
import { SubmitOnce } from "@/app/forms/submit-once";
import { askAuth } from "@/app/sign-in/ask-auth";
import { setFirstPassword } from "./actions";

interface Props {
  readonly hasPassword: boolean;
  readonly email: string;
}

/** Sets the first password, or changes it. */
export function PasswordForm({ hasPassword, email }: Props) {
  const [outcome, save] = useActionState(async (_: unknown, form: FormData) => {
    const newPassword = String(form.get("new"));
    const problem = hasPassword
      ? await askAuth(
          "/change-password",
          { currentPassword: form.get("current"), newPassword, revokeOtherSessions: true },
          "The current password is not right, or the new one is shorter than 10 characters. Nothing was changed.",
        )
      : await setFirstPassword(newPassword);
    return { problem };
  }, null);
  return (
    <form action={save} className="grid gap-5">
      <h2 className="font-bold text-xl">{hasPassword ? "Change your password" : "Set a password"}</h2>
      {!hasPassword && (
        <p className="text-ink-2">With a password you can sign in from any device, also without a link.</p>
      )}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {hasPassword && (
        <Field
          label="Current password"
          name="current"
          type="password"
          autoComplete="current-password"
          required
        />
      )}
      <Field
        label="New password"
        hint="At least 10 characters. A sentence is easy to keep."
        name="new"
        type="password"
        autoComplete="new-password"
        minLength={10}
        maxLength={128}
        required
      />
      <SubmitOnce pending="Saving…">Save the password</SubmitOnce>
      <p role="status" className="text-correct empty:hidden">
        {outcome?.problem === null && "✓ Saved. Use it the next time you sign in."}
      </p>
      <p role="alert" className="text-wrong empty:hidden">
        {outcome?.problem}
      </p>
    </form>
  );
}
