"use client";

import { useActionState } from "react";
import { Field } from "@/app/forms/field";
import { SubmitOnce } from "@/app/forms/submit-once";
import { saveName } from "./actions";

/** How others on this server call whoever is signed in. */
export function NameForm({ name }: { readonly name: string }) {
  const [outcome, save] = useActionState(async (_: unknown, form: FormData) => {
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
      <SubmitOnce className="min-h-11 justify-self-start rounded-control border border-ink-3 px-4 font-semibold">
        Save the name
      </SubmitOnce>
      <p role="status" className="text-correct empty:hidden">
        {outcome?.problem === null && "✓ Saved."}
      </p>
      <p role="alert" className="text-wrong empty:hidden">
        {outcome?.problem}
      </p>
    </form>
  );
}
