import type { Metadata } from "next";
import { runtime } from "@/db/runtime";
import { askedPartsOf } from "@/lib/review/records";
import { contentOf } from "@/lib/room/content";
import type { Room } from "@/lib/room/room";
import { AnswerFiles } from "../../exports/answer-files";
import { exportFields, readExportQuery, usualQuery } from "../../exports/export-query";
import { GradeDownloads } from "../../exports/grade-downloads";
import { GradePreview } from "../../exports/grade-preview";
import { partNumbers } from "../../exports/part-numbers";
import { previewRows, unmatchedSeats } from "../../exports/preview-rows";
import { roomGrades } from "../../exports/room-grades";
import { RuleForm, type RulePart } from "../../exports/rule-form";
import { roomOrNothing } from "../../room-for";
import { RoomPageHeader } from "../../room-page-header";

export const metadata: Metadata = { title: "Exports" };
export const dynamic = "force-dynamic";

interface Props {
  readonly params: Promise<{ readonly code: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export default async function ExportsPage({ params, searchParams }: Props) {
  const { room, as } = await roomOrNothing((await params).code, "/exports");
  const said = paramsOf(await searchParams);
  const query = readExportQuery(said);
  const grades = await roomGrades(room, query.ok ? query.value : usualQuery);
  const fields = query.ok ? exportFields(query.value) : withUsual(said);
  const rows = previewRows(grades);
  const parts = await ruleParts(room);
  return (
    <div className="mx-auto grid max-w-4xl gap-10 px-6 py-6">
      <RoomPageHeader room={room} as={as} page="exports" heading="Exports" />
      <main className="grid grid-cols-[minmax(0,1fr)] gap-12">
        <AnswerFiles code={room.code} />
        <section aria-labelledby="grades" className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <div>
            <h2 id="grades" className="font-semibold text-xl">
              Grades
            </h2>
            <p className="mt-1 text-ink-2">
              Say what counts, look at the preview, then take a file. Nothing is written anywhere before that.
            </p>
          </div>
          <RuleForm fields={searchOf(fields)} parts={parts} hasList={grades.list !== null} />
          {query.ok ? (
            <>
              <GradePreview
                {...{
                  code: room.code,
                  rows,
                  unmatched: unmatchedSeats(grades),
                  hasList: grades.list !== null,
                }}
                {...{ pointsPossible: query.value.rule.pointsPossible, from: firstRow(said, rows.length) }}
                addressFrom={(from) => `?${searchOf([...fields, ["from", `${from}`]])}#preview`}
              />
              <GradeDownloads room={room} as={as} list={grades.list} fields={fields} />
            </>
          ) : (
            <p id="preview" role="alert" className="font-semibold text-wrong">
              {query.error} Correct it and show the preview again.
            </p>
          )}
        </section>
      </main>
    </div>
  );
}

async function ruleParts(room: Room): Promise<readonly RulePart[]> {
  const { content } = await runtime().questions.of(room);
  const numbers = partNumbers(room);
  return askedPartsOf(room).map((id) => ({
    ...{ id, number: numbers.get(id) ?? "", name: contentOf(content, id).name },
  }));
}

/** What was said, and for the rest what is usual. */
function withUsual(said: URLSearchParams): readonly (readonly [string, string])[] {
  return [...said, ...exportFields(usualQuery).filter(([name]) => !said.has(name))];
}

function firstRow(said: URLSearchParams, rows: number): number {
  const from = Number(said.get("from") ?? 0);
  return Number.isInteger(from) && from > 0 && from < rows ? from : 0;
}

function paramsOf(search: Awaited<Props["searchParams"]>): URLSearchParams {
  return searchOf(
    Object.entries(search).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => [name, one] as const),
    ),
  );
}

function searchOf(fields: readonly (readonly [string, string])[]): URLSearchParams {
  return new URLSearchParams(fields.map(([name, value]) => [name, value]));
}
