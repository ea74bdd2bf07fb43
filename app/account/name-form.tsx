"use client";

import { useActionState } from "react";
import { Field } from "@/app/sign-in/field";
import { saveName } from "./actions";

/** How others on this server call whoever is signed in. */
export function NameForm({ name }: { readonly name: string }) {
  const [outcome, save, busy] = useActionState(async (_: unknown, form: FormData) => {
    const typed = String(form.get("name"));
    const problem = await saveName(typed).catch(() => "The server did not answer. Try again.");
    return { typed, problem };
  }, null);
  return (
    <form action={save} className="grid gap-3">
      <Field
        key={name}
        label="Name"
        hint="Others on this server see it beside rooms that you share. Students do not."
        name="name"
        autoComplete="name"
        maxLength={60}
        required
        defaultValue={outcome?.problem ? outcome.typed : name}
      />
      <button
        type="submit"
        aria-disabled={busy}
        onClick={(event) => busy && event.preventDefault()}
        className="min-h-11 justify-self-start rounded-control border border-ink-3 px-4 font-semibold aria-disabled:opacity-70"
      >
        Save the name
      </button>
      <p role="status" className="text-correct empty:hidden">
        {outcome?.problem === null && "✓ Saved."}
      </p>
      <p role="alert" className="text-wrong empty:hidden">
        {outcome?.problem}
      </p>
    </form>
  );
}
