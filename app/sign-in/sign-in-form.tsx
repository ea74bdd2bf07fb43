"use client";

import { useActionState } from "react";
import { Field } from "@/app/forms/field";
import { SubmitOnce } from "@/app/forms/submit-once";
import { askAuth } from "./ask-auth";

interface Props {
  readonly email: string;
  readonly destination: string;
}

export function SignInForm({ email, destination }: Props) {
  const [{ problem, typed }, signIn] = useActionState(
    async (_: unknown, form: FormData) => {
      const typed = String(form.get("email"));
      const problem = await askAuth(
        "/sign-in/email",
        { email: typed, password: form.get("password") },
        "This e-mail and password do not belong together. Check both and try again.",
      );
      // The whole page: what the server shows depends on who is signed in.
      if (problem === null) window.location.assign(destination);
      return { problem, typed };
    },
    { problem: null, typed: email },
  );
  return (
    <form action={signIn} className="grid gap-5">
      <Field label="E-mail" name="email" type="email" autoComplete="username" required defaultValue={typed} />
      <Field label="Password" name="password" type="password" autoComplete="current-password" required />
      <SubmitOnce pending="Signing in…">Sign in</SubmitOnce>
      <p role="alert" className="text-wrong empty:hidden">
        {problem}
      </p>
    </form>
  );
}
