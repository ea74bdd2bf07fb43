"use client";

import { useActionState, useState } from "react";
import type { Gradebook } from "@/lib/review/gradebook-file";
import { readRosterStudents } from "@/lib/review/read-roster";
import { guessColumns, nameColumns } from "@/lib/review/roster-columns";
import { saveRoster } from "./actions";
import { ColumnChoices } from "./column-choices";
import { counted } from "./counted";
import { LeftOutLines } from "./left-out-lines";
import { StudentTable } from "./student-table";

interface Props {
  readonly book: Gradebook;
  readonly content: Uint8Array<ArrayBuffer> | string;
  /** What the list is called at first. */
  readonly title: string;
}

const shownFirst = 5;

/** What was read of a class list, to be looked at and corrected before it is saved. */
export function ReadList({ book, content, title }: Props) {
  const [columns, setColumns] = useState(() => guessColumns(book.file));
  const { students, leftOut, unclear } = readRosterStudents(book, columns);
  const [problem, save, busy] = useActionState(async (_: unknown, form: FormData) => {
    form.set("file", new Blob([content]));
    form.set("columns", JSON.stringify(columns));
    return saveRoster(form);
  }, null);
  const isCanvas = book.file.format === "canvas";

  return (
    <form
      action={save}
      aria-label="What was read"
      className="grid grid-cols-[minmax(0,1fr)] gap-5 rounded-card border border-line bg-card p-5"
    >
      <p role="status" className="font-semibold text-lg">
        {isCanvas ? "Canvas gradebook: " : "Table: "}
        {counted(students.length, "student")}
        {leftOut.length > 0 && `, ${counted(leftOut.length, "line")} left out`}
      </p>
      <p className="text-ink-2">
        {nameColumns(columns).length === 0
          ? "No column looks like the names. Choose it below."
          : "Nothing is saved yet. Check the first students, and below them what was left out."}
      </p>
      {students.length > 0 && (
        <StudentTable
          caption={students.length > shownFirst ? `The first ${shownFirst} students` : "The students"}
          students={students.slice(0, shownFirst)}
        />
      )}
      <LeftOutLines leftOut={leftOut} unclear={unclear} />
      <details open={!isCanvas}>
        <summary className="min-h-11 py-2.5 text-accent">Which column says what</summary>
        <ColumnChoices header={book.file.header} columns={columns} onChange={setColumns} />
      </details>
      <label className="grid max-w-md gap-1.5 font-semibold">
        Name of the list
        <input
          name="title"
          defaultValue={title}
          required
          maxLength={80}
          className="min-h-12 rounded-control border border-ink-3 bg-card px-3 font-normal text-base"
        />
      </label>
      <p role="alert" className="text-wrong empty:hidden">
        {problem}
      </p>
      <button
        type="submit"
        aria-disabled={busy || students.length === 0}
        onClick={(event) => (busy || students.length === 0) && event.preventDefault()}
        className="min-h-12 justify-self-start rounded-control bg-accent px-6 font-semibold text-on-accent aria-disabled:bg-soft aria-disabled:text-ink-2"
      >
        {busy ? "Saving…" : `Save the list of ${students.length}`}
      </button>
    </form>
  );
}
