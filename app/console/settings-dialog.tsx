"use client";

import { type FormEvent, useState } from "react";
import type { Command } from "@/lib/room/command";
import type { RoomSettings } from "@/lib/room/settings";
import { Dialog } from "./dialog";

interface Props {
  readonly settings: RoomSettings;
  readonly send: (command: Command) => void;
  readonly onClose: () => void;
}

const box = "min-h-11 w-24 rounded-control border border-line bg-paper px-3 text-right";

/** What advice and clocks go by in this room. */
export function SettingsDialog({ settings, send, onClose }: Props) {
  const [problem, setProblem] = useState<string | null>(null);

  function save(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const read = readSettings(new FormData(event.currentTarget), settings);
    if (typeof read === "string") {
      setProblem(read);
      return;
    }
    send({ type: "changeSettings", settings: read });
    onClose();
  }

  return (
    <Dialog title="Settings of this room" onClose={onClose}>
      <form onSubmit={save} noValidate className="mt-6 grid max-w-xl gap-6">
        <fieldset className="grid gap-3">
          <legend className="font-semibold">When to discuss</legend>
          <p className="text-ink-2 text-sm">
            After the first round, by the share of right answers: below the first explain again, above the
            second go on, between them neighbours discuss and a second round follows. The same number twice
            never advises a discussion.
          </p>
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <NumberField name="discussFrom" label="from" unit="%" value={settings.discussFrom} />
            <NumberField name="discussTo" label="to" unit="%" value={settings.discussTo} />
          </div>
        </fieldset>
        <fieldset className="grid gap-3">
          <legend className="font-semibold">Time</legend>
          <p className="text-ink-2 text-sm">Empty is untimed. It holds from the next opening on.</p>
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <NumberField name="answerSeconds" label="to answer" unit="s" value={settings.answerSeconds} />
            <NumberField
              name="discussionSeconds"
              label="to discuss"
              unit="s"
              value={settings.discussionSeconds}
            />
          </div>
        </fieldset>
        <p role="alert" className="font-semibold text-wrong empty:hidden">
          {problem}
        </p>
        <button
          type="submit"
          className="min-h-12 justify-self-start rounded-control bg-accent px-6 font-semibold text-on-accent"
        >
          Save
        </button>
      </form>
    </Dialog>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
}

function NumberField({ name, label, unit, value }: FieldProps) {
  return (
    <label className="flex items-center gap-2">
      {label}
      <input name={name} inputMode="numeric" defaultValue={value ?? ""} className={box} />
      {unit}
    </label>
  );
}

/** The settings as typed, or the sentence that says what does not work. */
export function readSettings(form: FormData, old: RoomSettings): RoomSettings | string {
  const text = (name: string) => `${form.get(name) ?? ""}`.trim();
  const whole = (name: string) => (/^\d{1,4}$/.test(text(name)) ? Number(text(name)) : null);
  const [discussFrom, discussTo] = [whole("discussFrom"), whole("discussTo")];
  if (discussFrom === null || discussTo === null || discussFrom > discussTo || discussTo > 100)
    return "Type two whole numbers from 0 to 100, the smaller one first.";
  const [answerSeconds, discussionSeconds] = [whole("answerSeconds"), whole("discussionSeconds")];
  for (const name of ["answerSeconds", "discussionSeconds"]) {
    const seconds = whole(name);
    if (text(name) !== "" && (seconds === null || seconds < 5 || seconds > 3_600))
      return "Type a time from 5 to 3600 seconds, or leave it empty.";
  }
  return { ...old, discussFrom, discussTo, answerSeconds, discussionSeconds };
}
