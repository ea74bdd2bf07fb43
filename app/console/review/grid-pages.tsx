import { type GridQuery, gridAddress, pageRows } from "./grid-query";

interface Props {
  readonly query: GridQuery;
  readonly rows: number;
}

/** The way through a class that is larger than a page. */
export function GridPages({ query, rows }: Props) {
  if (rows <= pageRows) return null;
  const starts = Array.from({ length: Math.ceil(rows / pageRows) }, (_, page) => page * pageRows);
  return (
    <nav aria-label="Pages" className="flex flex-wrap gap-x-1 print:hidden">
      {starts.map((from) => (
        <a
          key={from}
          href={gridAddress(query, { from })}
          {...(from === query.from && { "aria-current": "page" as const })}
          className="inline-flex min-h-11 items-center rounded-control px-3 text-accent underline aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
        >
          {from + 1}–{Math.min(rows, from + pageRows)}
        </a>
      ))}
    </nav>
  );
}
