"use client";

import { type ReactNode, useId, useState, useTransition } from "react";
import { counted } from "@/app/rosters/counted";
import type { ParticipantId, RosterId } from "@/lib/ids";
import type { SeatProposal } from "@/lib/review/match-roster";
import { saveMatching } from "./actions";
import { FindStudent } from "./find-student";
import { type ListedStudent, studentLabel } from "./listed-student";
import { MatchedSeats } from "./matched-seats";
import { SeatChoice } from "./seat-choice";
import { WithoutSeat } from "./without-seat";

interface Props {
  readonly code: string;
  readonly roster: { readonly id: RosterId; readonly title: string };
  /** The list whose saved matching this one would replace. */
  readonly replaces: string | null;
  readonly proposals: readonly SeatProposal[];
  readonly students: readonly ListedStudent[];
}

/** Who of a class list sat where: proposed, corrected, then saved as a whole. */
export function Matching({ code, roster, replaces, proposals, students }: Props) {
  const [rows, setRows] = useState(() => new Map(proposals.map(({ id, row }) => [id, row])));
  const [outcome, setOutcome] = useState<{ readonly problem: string | null } | null>(null);
  const [busy, startSaving] = useTransition();
  const id = useId();
  const byRow = new Map(students.map((student) => [student.row, student]));
  const rowOf = (seat: ParticipantId) => rows.get(seat) ?? null;
  const toCheck = proposals.filter(
    ({ reason, candidates }) => reason === "similarName" || candidates.length > 1,
  );
  const certain = proposals.filter((seat) => !toCheck.includes(seat) && seat.candidates.length > 0);
  const unknown = proposals.filter(({ candidates }) => candidates.length === 0);
  const seated = new Set(rows.values());
  const absent = students.filter(({ row }) => !seated.has(row));
  const unsaved = proposals.filter(
    ({ id, row, reason }) => rowOf(id) !== (reason === "saved" ? row : null),
  ).length;
  const matched = proposals.filter((seat) => rowOf(seat.id) !== null).length;

  function choose(seat: ParticipantId, row: number | null): void {
    setRows(new Map([...rows, [seat, row]]));
    setOutcome(null);
  }

  function save(): void {
    if (busy) return;
    startSaving(async () => {
      const problem = await saveMatching(code, { roster: roster.id, seats: [...rows] });
      setOutcome({ problem });
    });
  }

  return (
    <section aria-label={`Matching with ${roster.title}`} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <p role="status" className="font-semibold text-lg">
        {proposals.length === 0
          ? "Nobody has a seat yet"
          : `${matched} of ${counted(proposals.length, "seat")} matched`}{" "}
        · {absent.length} of {counted(students.length, "student")} without a seat
      </p>
      {replaces !== null && (
        <p className="rounded-control bg-advice-soft p-3 text-advice">
          Saved, this takes the place of the matching with “{replaces}”, which is forgotten.
        </p>
      )}
      {toCheck.length > 0 && (
        <SeatSection title="Please check" note="The name resembles somebody’s, or two students have it.">
          {toCheck.map((seat) => (
            <SeatChoice
              key={seat.id}
              seat={seat}
              row={rowOf(seat.id)}
              candidates={seat.candidates.flatMap((row) => byRow.get(row) ?? [])}
              onChoose={(row) => choose(seat.id, row)}
            />
          ))}
        </SeatSection>
      )}
      {unknown.length > 0 && (
        <SeatSection
          title={`Not on the list (${unknown.length})`}
          note="Type a name or number of the list where you know who it was. Seats can stay without a student."
        >
          <datalist id={id}>
            {students.map((student) => (
              <option key={student.row} value={studentLabel(student)} />
            ))}
          </datalist>
          {unknown.map((seat) => (
            <FindStudent
              key={seat.id}
              name={seat.name}
              listId={id}
              students={students}
              onChoose={(row) => choose(seat.id, row)}
            />
          ))}
        </SeatSection>
      )}
      <MatchedSeats seats={certain} rowOf={rowOf} byRow={byRow} onChoose={choose} />
      <WithoutSeat students={absent} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <button
          type="button"
          onClick={save}
          aria-disabled={busy}
          className="min-h-12 rounded-control bg-accent px-6 font-semibold text-on-accent"
        >
          {busy ? "Saving…" : "Save the matching"}
        </button>
        <p role="status" className="text-correct empty:hidden">
          {outcome?.problem === null && `✓ Saved: ${counted(matched, "seat")} matched.`}
        </p>
        <p role="alert" className="text-wrong empty:hidden">
          {outcome?.problem}
        </p>
        {unsaved > 0 && <p className="text-ink-2">{counted(unsaved, "seat")} not saved yet.</p>}
      </div>
    </section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
}

function SeatSection({ title, note, children }: SectionProps) {
  return (
    <section aria-label={title} className="grid gap-2">
      <h2 className="font-bold text-xl">{title}</h2>
      <p className="text-ink-2">{note}</p>
      {children}
    </section>
  );
}
