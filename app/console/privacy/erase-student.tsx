"use client";

import { type FormEvent, useRef, useState, useTransition } from "react";
import type { ErasureOutcome } from "@/db/erasure";
import type { FoundSeat } from "@/db/erasure-search";
import { eraseStudent, findStudents } from "../[code]/privacy/actions";
import { EraseDialog } from "./erase-dialog";
import { FoundStudents } from "./found-students";

interface Props {
  readonly code: string;
  readonly isEnded: boolean;
}

/** Finds a student of a room, says what an erasure does, and does it. */
export function EraseStudent({ code, isEnded }: Props) {
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<readonly FoundSeat[] | null>(null);
  const [asked, setAsked] = useState<FoundSeat | null>(null);
  const [outcome, setOutcome] = useState<ErasureOutcome["type"] | "failed" | null>(null);
  const [busy, start] = useTransition();
  const field = useRef<HTMLInputElement>(null);

  function search(event: FormEvent): void {
    event.preventDefault();
    setOutcome(null);
    start(async () => {
      try {
        setFound(await findStudents(code, typed));
      } catch {
        setOutcome("failed");
      }
    });
  }

  function erase(seat: FoundSeat, withListRow: boolean): void {
    setAsked(null);
    start(async () => {
      try {
        setOutcome((await eraseStudent(code, { participant: seat.id, withListRow })).type);
        // Nor does the page remember the name.
        setTyped("");
        setFound(null);
        // The button that had the focus is gone.
        field.current?.focus();
      } catch {
        setOutcome("failed");
      }
    });
  }

  return (
    <section aria-labelledby="erase" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="max-w-prose">
        <h2 id="erase" className="font-semibold text-xl">
          Erase a student
        </h2>
        <p className="mt-1 text-ink-2">
          {isEnded
            ? "Takes a student out of this room for good, where one asks for it. The bars stay as they are."
            : "End the room first, or take the student out in the console."}
        </p>
      </div>
      {isEnded && (
        <form onSubmit={search} className="flex flex-wrap items-end gap-3">
          <label className="grid min-w-0 flex-1 basis-64 gap-1.5 font-semibold">
            Name, or the key of the exports
            <input
              ref={field}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              autoComplete="off"
              spellCheck={false}
              className="min-h-12 w-full min-w-0 rounded-control border border-ink-3 bg-card px-3 font-normal"
            />
          </label>
          <button
            type="submit"
            aria-disabled={busy}
            className="min-h-12 rounded-control border border-accent px-5 font-semibold text-accent"
          >
            Find
          </button>
        </form>
      )}
      <p role="status" className="font-semibold empty:hidden">
        {busy ? "One moment…" : outcome !== null && outcome !== "failed" && sentences[outcome]}
      </p>
      <p role="alert" className="font-semibold text-wrong empty:hidden">
        {outcome === "failed" && "That did not work. Check your connection and try again."}
      </p>
      {found && <FoundStudents seats={found} onErase={setAsked} />}
      {asked && (
        <EraseDialog
          seat={asked}
          onErase={(withListRow) => erase(asked, withListRow)}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

const sentences: Readonly<Record<ErasureOutcome["type"], string>> = {
  erased: "✓ Erased. The record below says when.",
  notEnded: "Nobody was erased: end the room first.",
  notFound: "Nobody was erased: this student is not in the room any more.",
};
