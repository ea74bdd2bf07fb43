import "../../../review/grid.css";
import type { Metadata } from "next";
import { loadRecords } from "@/app/review/load-records";
import { loadStudentGrid } from "@/app/review/load-statistics";
import { sectionsOf } from "@/app/rosters/sections-of";
import { bySection } from "@/lib/review/breakdown";
import { gridColumns } from "../../../review/grid-columns";
import { GridControls } from "../../../review/grid-controls";
import { GridLegend } from "../../../review/grid-legend";
import { GridPages } from "../../../review/grid-pages";
import { pageRows, readGridQuery } from "../../../review/grid-query";
import { namedRows } from "../../../review/named-rows";
import { SectionTable } from "../../../review/section-table";
import { sectionsToChoose } from "../../../review/sections-to-choose";
import { StudentTable } from "../../../review/student-table";
import { ReviewHeader } from "../../../review-header";
import { roomOrNothing } from "../../../room-for";

export const metadata: Metadata = { title: "Students" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function StudentsPage({ params, searchParams }: Props) {
  const { room, as } = await roomOrNothing((await params).code, "/review/students");
  const [records, sections] = await Promise.all([loadRecords(room), sectionsOf(room)]);
  const everybody = await loadStudentGrid(records, (id) => sections.get(id) ?? null);
  const asked = readGridQuery(await searchParams);
  const choices = sectionsToChoose(everybody, asked.namesHidden);
  const query = { ...asked, section: choices.find((one) => one === asked.section) ?? null };
  const rows = namedRows(everybody, records.participants, query.namesHidden).filter(
    ({ section }) => query.section === null || section === query.section,
  );
  const columns = gridColumns(records, rows);
  return (
    <div className="review-students mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] gap-8 px-4 py-6 sm:px-6">
      <ReviewHeader
        room={room}
        as={as}
        students={records.participants.length}
        heldAt={records.openings[0]?.openedAt ?? null}
        page="students"
      />
      <main className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {columns.length === 0 || everybody.length === 0 ? (
          <p className="text-ink-2">
            {everybody.length === 0
              ? "Nobody has joined this room."
              : "No question was asked in this room yet."}
          </p>
        ) : (
          <>
            <GridControls query={query} sections={choices} />
            <GridLegend />
            <GridPages query={query} rows={rows.length} />
            <StudentTable
              code={room.code}
              columns={columns}
              rows={rows.slice(query.from, query.from + pageRows)}
            />
            <GridPages query={query} rows={rows.length} />
            {sections.size > 0 && <SectionTable sections={bySection(everybody)} parts={columns.length} />}
          </>
        )}
      </main>
    </div>
  );
}
