import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireMay } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { rosterId } from "@/lib/ids";
import { counted } from "../counted";
import { DeleteRoster } from "../delete-roster";
import { StudentTable } from "../student-table";

export const metadata: Metadata = { title: "Class list" };
export const dynamic = "force-dynamic";

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  /** `page` counts from 1. */
  readonly searchParams: Promise<{ readonly page?: string | readonly string[] }>;
}

/** A hall of 2,000 in one table would keep the server from a lecture beside. */
const studentsPerPage = 500;

export default async function RosterPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const { id: ownerId } = await requireMay(`/rosters/${encodeURIComponent(id)}`, "keepLists");
  const full = await runtime().rosters.byId(rosterId(id), ownerId);
  if (!full) notFound();
  const { roster, rows, students } = full;
  const pages = Math.ceil(students.length / studentsPerPage);
  const page = Math.min(Math.max(1, Math.trunc(Number(query.page)) || 1), pages);
  const first = (page - 1) * studentsPerPage;
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8 px-6 py-6">
      <header className="border-line border-b pb-4">
        <a href="/rosters" className="inline-flex min-h-11 items-center text-ink-2 underline">
          Class lists
        </a>
        <h1 className="break-words font-bold text-3xl">{roster.title}</h1>
        <p className="mt-1 text-ink-2">
          {counted(students.length, "student")} ·{" "}
          {roster.file.format === "canvas" ? "Canvas gradebook" : "table"} of {counted(rows.length, "line")} ·
          uploaded {dates.format(roster.uploadedAt)}
        </p>
      </header>
      <main className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <p className="max-w-prose text-ink-2">
          To let students in by this list, choose it where you{" "}
          <a href="/decks" className="text-accent underline">
            open a room
          </a>
          . To go by it after a lecture, choose it on the room’s matching page.
        </p>
        <StudentTable
          caption="Students in the order of the file"
          students={students.slice(first, first + studentsPerPage)}
        />
        {pages > 1 && <Pages page={page} pages={pages} />}
        <DeleteRoster id={roster.id} title={roster.title} />
      </main>
    </div>
  );
}

function Pages({ page, pages }: { readonly page: number; readonly pages: number }) {
  const link = "inline-flex min-h-11 items-center text-accent underline";
  return (
    <nav aria-label="Pages of the list" className="flex flex-wrap items-center gap-x-6">
      {page > 1 && (
        <a href={`?page=${page - 1}`} className={link}>
          Earlier students
        </a>
      )}
      <span className="text-ink-2">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a href={`?page=${page + 1}`} className={link}>
          Further students
        </a>
      )}
    </nav>
  );
}
