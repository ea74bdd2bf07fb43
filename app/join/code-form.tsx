"use client";

import { type FormEvent, useState } from "react";
import { readJoinCode } from "@/lib/room/join-code";

/** Asks for the join code and goes to its room. A text that cannot be a code is answered here, without a trip. */
export function CodeForm() {
  const [refused, setRefused] = useState(false);

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = readJoinCode(String(new FormData(event.currentTarget).get("code")));
    if (code) window.location.assign(`/${code}`);
    setRefused(!code);
  }

  return (
    <form onSubmit={go} noValidate className="grid gap-3">
      <label htmlFor="code" className="font-semibold">
        Room code
      </label>
      <input
        id="code"
        name="code"
        placeholder="KVX 7RD"
        inputMode="text"
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={20}
        aria-invalid={refused}
        aria-describedby="code-refused"
        className="h-16 w-full rounded-card border-2 border-line bg-card px-4 text-center font-semibold text-3xl uppercase tracking-widest placeholder:font-normal placeholder:text-ink-3 aria-invalid:border-wrong"
      />
      <p id="code-refused" role="alert" className="text-wrong empty:hidden">
        {refused && "A code has six letters and digits, like KVX 7RD. Look at the screen in front once more."}
      </p>
      <button
        type="submit"
        className="min-h-14 rounded-control bg-accent px-6 font-semibold text-lg text-on-accent"
      >
        Join
      </button>
    </form>
  );
}
