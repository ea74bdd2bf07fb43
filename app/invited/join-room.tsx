"use client";

import { useActionState } from "react";
import { SignOutButton } from "@/app/account/sign-out-button";
import { SubmitOnce } from "@/app/forms/submit-once";
import { joinRoom } from "./actions";

interface Props {
  readonly token: string;
  /** Of the account that is signed in here. */
  readonly name: string;
  readonly hasRoom: boolean;
}

/** An invitation for somebody who is signed in: into its room with the account that is there, or not for them. */
export function JoinRoom({ token, name, hasRoom }: Props) {
  const [problem, join] = useActionState(async () => {
    const welcome = await joinRoom(token).catch(() => null);
    if (welcome?.problem === null) window.location.assign(welcome.to);
    return welcome ? welcome.problem : "The server did not answer. Try again.";
  }, null);
  return (
    <>
      <p className="text-ink-2">
        You are signed in as <strong className="text-ink">{name}</strong>.
        {!hasRoom &&
          " This invitation makes a new account, and you have one already. Leave it for somebody else."}
      </p>
      {hasRoom && (
        <form action={join} className="grid gap-3">
          <SubmitOnce pending="Opening…">Join the room</SubmitOnce>
          <p role="alert" className="text-wrong empty:hidden">
            {problem}
          </p>
        </form>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-line border-t pt-4">
        <a href="/decks" className="inline-flex min-h-11 items-center text-accent underline">
          To your rooms
        </a>
        <SignOutButton />
      </div>
    </>
  );
}
