"use client";

import { type FormEvent, useActionState, useState } from "react";
import type { Admission } from "@/lib/room/settings";
import { openRoom } from "./actions";
import { AdmissionSettings } from "./admission-settings";
import { OpenRoomButton } from "./open-room-button";

interface Props {
  readonly deckId: string;
  readonly deckTitle: string;
}

const emptyList = "The list has no name yet. Paste it, one name on each line, or choose another way in.";

/** Opens a room with one click; how students come in can be chosen before, and seldom is. */
export function OpenRoomForm({ deckId, deckTitle }: Props) {
  const [refused, open] = useActionState(openRoom.bind(null, deckId), null);
  const [admission, setAdmission] = useState<Admission>({ type: "named" });
  const [tried, setTried] = useState(false);
  const isEmpty = admission.type === "roster" && admission.names.length === 0;
  const problem = isEmpty && (tried || refused === "emptyList") ? emptyList : "";

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
      <OpenRoomButton deckTitle={deckTitle} />
      <p role="alert" className="text-wrong empty:hidden">
        {problem}
      </p>
      <details className="w-full">
        <summary className="min-h-11 py-2.5 text-accent text-sm">{wayIn(admission)}</summary>
        <AdmissionSettings admission={admission} onChange={setAdmission} />
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
  }
}
