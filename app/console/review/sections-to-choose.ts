import { fewest } from "@/lib/review/breakdown";
import type { GridRow } from "@/lib/review/student-grid";

/** The sections that may be looked at alone. With names hidden a small one would tell who its students are. */
export function sectionsToChoose(rows: readonly GridRow[], namesHidden: boolean): readonly string[] {
  const sizes = new Map<string, number>();
  for (const { section } of rows) if (section !== null) sizes.set(section, (sizes.get(section) ?? 0) + 1);
  return [...sizes]
    .filter(([, size]) => !namesHidden || size >= fewest)
    .map(([section]) => section)
    .toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
}
