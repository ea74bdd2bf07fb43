"use client";

import { type FormEvent, useActionState, useState } from "react";
import { SubmitOnce } from "@/app/forms/submit-once";
import type { Admission } from "@/lib/room/settings";
import { AdmissionSettings } from "./admission-settings";
import { openRoom } from "./open-room";
import type { UploadedRoster } from "./uploaded-list";

interface Props {
  readonly deckId: string;
  readonly deckTitle: string;
  readonly rosters: readonly UploadedRoster[];
}

const emptyList = "The list has no name yet. Paste it, one name on each line, or choose another way in.";
const listGone = "This list was deleted meanwhile. Reload the page and choose another way in.";

const emptyDeck = "This deck has nothing to ask yet. Add a question to it first.";

/** Opens a room with one click; how students come in can be chosen before, and seldom is. */
export function OpenRoomForm({ deckId, deckTitle, rosters }: Props) {
  const [refused, open] = useActionState(openRoom.bind(null, deckId), null);
  const [admission, setAdmission] = useState<Admission>({ type: "named" });
  const [tried, setTried] = useState(false);
  const isEmpty = admission.type === "roster" && admission.names.length === 0;
  const isGone = refused === "listGone" && admission.type === "uploaded";
  const problem =
    isEmpty && (tried || refused === "emptyList")
      ? emptyList
      : isGone
        ? listGone
        : refused === "emptyDeck"
          ? emptyDeck
          : "";

  function check(event: FormEvent): void {
    setTried(true);
    if (isEmpty) event.preventDefault();
  }

  return (
    <form
      action={open}
      onSubmit={check}
      className="grid min-w-0 max-w-full basis-80 grid-cols-[minmax(0,1fr)] justify-items-start gap-1"
    >
      <SubmitOnce
        pending="Opening…"
        className="min-h-14 rounded-control bg-accent px-7 font-semibold text-lg text-on-accent"
      >
        Open a room<span className="sr-only"> with {deckTitle}</span>
      </SubmitOnce>
      <p role="alert" className="text-wrong empty:hidden">
        {problem}
      </p>
      <details className="w-full">
        <summary className="min-h-11 py-2.5 text-accent text-sm">{wayIn(admission)}</summary>
        <AdmissionSettings admission={admission} rosters={rosters} onChange={setAdmission} />
      </details>
    </form>
  );
}

function wayIn(admission: Admission): string {
  switch (admission.type) {
    case "named":
      return "Students join with their names";
    case "anonymous":
      return "Students join without names";
    case "roster":
      return admission.names.length === 0
        ? "Students join by a list"
        : `Students join by a list of ${admission.names.length}`;
    case "uploaded":
      return `Students join by the list “${admission.title}”`;
  }
}
