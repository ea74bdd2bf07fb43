"use client";

import { useId, useState } from "react";
import { readRoster } from "@/lib/room/roster";
import type { Admission } from "@/lib/room/settings";
import { rosterReport } from "./roster-report";
import { UploadedList, type UploadedRoster } from "./uploaded-list";

interface Props {
  readonly admission: Admission;
  readonly rosters: readonly UploadedRoster[];
  /** A list without names is one that is not typed yet: no room opens with it. */
  readonly onChange: (admission: Admission) => void;
}

const ways: readonly { readonly type: Admission["type"]; readonly label: string; readonly note: string }[] = [
  { type: "named", label: "With the name they type", note: "The usual way." },
  {
    type: "anonymous",
    label: "Without names",
    note: "Everybody gets a name by chance, such as Copper Otter 42.",
  },
  { type: "roster", label: "With a name from this list", note: "Nobody else gets in, and each name once." },
  {
    type: "uploaded",
    label: "By a class list that you uploaded",
    note: "With the name, login or student number that it has. Nobody else gets in.",
  },
];

/** How students come in. In a form its fields are `admission`, and `roster` or `uploaded`. */
export function AdmissionSettings({ admission, rosters, onChange }: Props) {
  const [list, setList] = useState(admission.type === "roster" ? admission.names.join("\n") : "");
  const id = useId();
  const roster = readRoster(list);
  const [first] = rosters;
  const choose = (type: Admission["type"]) => {
    if (type === "roster") onChange({ type, names: roster.names });
    else if (type !== "uploaded") onChange({ type });
    else if (first) onChange({ type, roster: first.roster, title: first.title });
  };
  return (
    <fieldset className="grid gap-1">
      <legend className="sr-only">How students join</legend>
      {ways.map(({ type, label, note }) => (
        <label key={type} className="flex min-h-11 items-start gap-3 py-1.5">
          <input
            type="radio"
            name="admission"
            value={type}
            checked={admission.type === type}
            disabled={type === "uploaded" && !first}
            onChange={() => choose(type)}
            aria-describedby={`${id}-${type}`}
            className="mt-0.5 size-5 shrink-0"
          />
          <span>
            {label}
            <span id={`${id}-${type}`} aria-hidden="true" className="block text-ink-2 text-sm">
              {note}
            </span>
          </span>
        </label>
      ))}
      {!first && (
        <p className="text-ink-2 text-sm">
          <a href="/rosters" className="text-accent underline">
            Upload a class list
          </a>{" "}
          first, for example Canvas’s gradebook export.
        </p>
      )}
      {admission.type === "uploaded" && (
        <UploadedList chosen={admission.roster} rosters={rosters} onChange={onChange} />
      )}
      {admission.type === "roster" && (
        <div className="grid gap-1.5">
          <textarea
            name="roster"
            rows={6}
            value={list}
            onChange={(event) => {
              setList(event.target.value);
              onChange({ type: "roster", names: readRoster(event.target.value).names });
            }}
            spellCheck={false}
            aria-label="The list: one name on each line"
            aria-describedby={`${id}-report`}
            placeholder="One name on each line"
            className="w-full rounded-control border border-line bg-paper p-3"
          />
          <p id={`${id}-report`} role="status" className="text-ink-2 text-sm">
            {rosterReport(roster)}
          </p>
        </div>
      )}
    </fieldset>
  );
}
