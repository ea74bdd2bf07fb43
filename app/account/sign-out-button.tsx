"use client";

import { useState } from "react";
import { askAuth } from "@/app/sign-in/ask-auth";

export function SignOutButton() {
  const [problem, setProblem] = useState<string | null>(null);
  async function signOut() {
    const failed = await askAuth("/sign-out", {}, "You are still signed in. Try again.");
    if (failed === null) window.location.assign("/sign-in");
    else setProblem(failed);
  }
  return (
    <>
      <button
        type="button"
        onClick={() => void signOut()}
        className="min-h-11 rounded-control border border-ink-3 px-4 font-semibold"
      >
        Sign out
      </button>
      <p role="alert" className="text-wrong empty:hidden">
        {problem}
      </p>
    </>
  );
}
