import { percent } from "@/app/figures/percent";
import { fewest, type SectionBreakdown } from "@/lib/review/breakdown";

interface Props {
  readonly sections: readonly SectionBreakdown[];
  readonly parts: number;
}

/** Sections compared. Small ones are not: what a few did would be told of each of them. */
export function SectionTable({ sections, parts }: Props) {
  const shown = sections.filter((section) => !section.hidden);
  const hasSmall = sections.some(({ hidden }) => hidden);
  return (
    <section aria-labelledby="sections" className="grid max-w-2xl gap-2">
      <h2 id="sections" className="font-semibold text-xl">
        By section
      </h2>
      {shown.length > 0 && (
        <table className="w-full text-right">
          <thead className="text-ink-2 text-sm">
            <tr className="[&>th]:py-1 [&>th]:pl-4 [&>th]:font-semibold">
              <th scope="col" className="text-left [&&]:pl-0">
                Section
              </th>
              <th scope="col">Students</th>
              <th scope="col">Answered</th>
              <th scope="col">Score</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ section, students, answered, score }) => (
              <tr key={section ?? ""} className="border-line border-t [&>td]:py-1.5 [&>td]:pl-4">
                <th scope="row" className="text-left font-medium">
                  {section ?? "Without a section"}
                </th>
                <td>{students}</td>
                <td>{percent(answered, parts)}</td>
                <td>{percent(score, parts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasSmall && (
        <p className="text-ink-2 text-sm">
          Sections of fewer than {fewest} students are left out: their numbers would tell how each of them
          did.
        </p>
      )}
    </section>
  );
}
