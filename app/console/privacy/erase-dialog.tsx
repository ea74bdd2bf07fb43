import { useState } from "react";
import { counted } from "@/app/rosters/counted";
import type { FoundSeat } from "@/db/erasure-search";
import { Dialog } from "../dialog";

interface Props {
  readonly seat: FoundSeat;
  readonly onErase: (withListRow: boolean) => void;
  readonly onClose: () => void;
}

/** Says what an erasure takes away and what it leaves, before it is done: it cannot be taken back. */
export function EraseDialog({ seat: { name, counted: kept, others, listed }, onErase, onClose }: Props) {
  const [withListRow, setWithListRow] = useState(false);
  const further = listed?.otherSeats ?? 0;
  return (
    <Dialog title={`Erase ${name}?`} onClose={onClose}>
      <div className="mt-4 grid max-w-lg gap-4">
        <div>
          <h3 className="font-semibold">What goes</h3>
          <ul className="mt-1 list-disc pl-5">
            <li>the name, the key and the way in of this phone, and the private link</li>
            <li>everything that was typed, and {triesOf(others)}</li>
            {listed && <li>that this seat is {listed.name} of the class list</li>}
            {further > 0 && (
              <li>
                {further === 1
                  ? "the same of this student’s other seat in the room"
                  : `the same of this student’s ${further} other seats in the room`}
              </li>
            )}
            <li>extra time, and a place on a pasted list of names</li>
          </ul>
        </div>
        <div>
          <h3 className="font-semibold">What stays</h3>
          <ul className="mt-1 list-disc pl-5">
            <li>{answersOf(kept)} of an “Erased student”, so that every bar stays as high as it is</li>
            <li>files that were downloaded, and backups until they are replaced</li>
            <li>other rooms: erase there as well</li>
          </ul>
        </div>
        {listed && (
          <label className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              checked={withListRow}
              onChange={({ target }) => setWithListRow(target.checked)}
              className="size-5 shrink-0 accent-accent"
            />
            <span>
              Also take {listed.name} off the class list “{listed.list}”. Other rooms that go by it then know
              this student only by name.
            </span>
          </label>
        )}
        <p>This cannot be taken back.</p>
        <p className="flex flex-wrap gap-3">
          <button
            type="button"
            onClick={onClose}
            className="min-h-12 rounded-control bg-accent px-5 font-semibold text-on-accent"
          >
            Keep the student
          </button>
          <button
            type="button"
            onClick={() => onErase(withListRow)}
            className="min-h-12 rounded-control border border-wrong px-5 font-semibold text-wrong"
          >
            Erase for good
          </button>
        </p>
      </div>
    </Dialog>
  );
}

function triesOf(others: number): string {
  if (others === 0) return "any try that does not count";
  return others === 1 ? "the one try that does not count" : `the ${others} tries that do not count`;
}

function answersOf(kept: number): string {
  if (kept === 0) return "an empty seat";
  return `${counted(kept, "answer")} that ${kept === 1 ? "counts" : "count"}, as the bar it is in and its time,`;
}
