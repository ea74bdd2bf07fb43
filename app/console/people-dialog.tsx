"use client";

import { useState } from "react";
import type { LiveRoom } from "@/app/live/use-live-room";
import { useServerClock } from "@/app/live/use-server-clock";
import type { ConsoleView, Person } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import { Dialog } from "./dialog";
import { listed, presenceOf } from "./people-list";
import { PersonRow } from "./person-row";
import { RemoveWave } from "./remove-wave";
import { usePeople } from "./use-people";

interface Props {
  readonly live: LiveRoom<ConsoleView>;
  readonly view: ConsoleView;
  readonly send: (command: Command) => void;
  readonly onClose: () => void;
}

const page = 100;

/** Who is here: who needs something first, and what can be done about it. Everything can be taken back. */
export function PeopleDialog({ live, view, send, onClose }: Props) {
  const people = usePeople(live, view.code);
  const serverNow = useServerClock(live.socket);
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState(page);
  const found = listed(people ?? [], search);
  return (
    <Dialog title="Who is here" closeKey="p" onClose={onClose}>
      <div className="mt-4 grid w-[46rem] max-w-full gap-4">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="text-ink-2">{people ? countSentence(people) : "One moment…"}</p>
          <button
            type="button"
            aria-pressed={view.locked}
            onClick={() => send({ type: "lockRoom", locked: !view.locked })}
            className="min-h-11 rounded-control border border-line px-4 font-semibold aria-pressed:border-advice aria-pressed:bg-advice-soft"
          >
            {view.locked ? "Locked: let new ones in again" : "Lock: nobody new can join"}
          </button>
        </div>
        <label className="grid gap-1 text-sm">
          Find a name
          <input
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className="min-h-11 rounded-control border border-line bg-paper px-3 text-base"
          />
        </label>
        <ul className="grid">
          {found.slice(0, shown).map((person) => (
            <PersonRow key={person.id} person={person} send={send} />
          ))}
        </ul>
        {people && found.length === 0 && (
          <p className="text-ink-2">
            {people.length === 0 ? "Nobody has joined yet." : "Nobody here has such a name."}
          </p>
        )}
        {found.length > shown && (
          <button
            type="button"
            onClick={() => setShown(shown + page)}
            className="min-h-11 font-semibold text-accent underline"
          >
            Show more: {found.length - shown} left
          </button>
        )}
        {people && people.length > 0 && <RemoveWave people={people} serverNow={serverNow} send={send} />}
      </div>
    </Dialog>
  );
}

function countSentence(people: readonly Person[]): string {
  const count = (...wanted: readonly ReturnType<typeof presenceOf>[]) =>
    people.filter((person) => wanted.includes(presenceOf(person))).length;
  const [offline, unsaved, removed] = [
    count("offline", "offlineUnsaved"),
    count("writing", "offlineUnsaved"),
    count("removed"),
  ];
  return [
    `${people.length - removed} in`,
    offline > 0 ? `${offline} offline` : "",
    unsaved > 0 ? `${unsaved} with something unsaved` : "",
    removed > 0 ? `${removed} removed` : "",
  ]
    .filter((words) => words !== "")
    .join(" · ");
}
