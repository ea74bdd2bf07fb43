"use client";

import { useActionState } from "react";
import { Field } from "@/app/forms/field";
import { SubmitOnce } from "@/app/forms/submit-once";
import { askAuth } from "@/app/sign-in/ask-auth";
import { acceptInvitation } from "./actions";

const unreachable = "The server did not answer. Check that you are connected, then try again.";

/** Makes an account, and signs in with it. */
export function AcceptForm({ token }: { readonly token: string }) {
  const [{ problem, name, email }, accept] = useActionState(
    async (_: unknown, form: FormData) => {
      const typed = { name: String(form.get("name")), email: String(form.get("email")) };
      const password = String(form.get("password"));
      const welcome = await acceptInvitation(token, { ...typed, password }).catch(() => null);
      if (welcome?.problem !== null) return { ...typed, problem: welcome?.problem ?? unreachable };
      const failed = await askAuth(
        "/sign-in/email",
        { email: typed.email.trim().toLowerCase(), password },
        "Your account is there, but signing in failed. Sign in with your e-mail and password.",
      );
      window.location.assign(failed === null ? welcome.to : "/sign-in");
      return { ...typed, problem: failed };
    },
    { problem: null as string | null, name: "", email: "" },
  );
  return (
    <form action={accept} className="grid gap-5">
      <Field
        label="Your name"
        hint="Others on this server see it. Students do not."
        name="name"
        autoComplete="name"
        maxLength={60}
        required
        defaultValue={name}
      />
      <Field label="E-mail" name="email" type="email" autoComplete="username" required defaultValue={email} />
      <Field
        label="Password"
        hint="At least 10 characters. A sentence is easy to keep."
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={10}
        maxLength={128}
        required
      />
      <SubmitOnce pending="Making your account…">Accept and sign in</SubmitOnce>
      <p role="alert" className="text-wrong empty:hidden">
        {problem}
      </p>
      <p className="border-line border-t pt-4 text-ink-2">
        You have an account here?{" "}
        <a href="/sign-in" className="text-accent underline">
          Sign in
        </a>{" "}
        first, then open this link again.
      </p>
    </form>
  );
}
