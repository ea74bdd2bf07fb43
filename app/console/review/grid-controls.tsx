import { type GridQuery, gridAddress } from "./grid-query";

interface Props {
  readonly query: GridQuery;
  /** Those that may be looked at alone. */
  readonly sections: readonly string[];
}

const link = "inline-flex min-h-11 items-center rounded-control border-2 border-line px-4";
const current = "border-accent bg-accent-soft font-semibold";

/** Names or none, and which section. */
export function GridControls({ query, sections }: Props) {
  const { namesHidden, section } = query;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 print:hidden">
      {sections.length > 0 && (
        <nav aria-label="Sections" className="flex flex-wrap gap-2">
          {[null, ...sections].map((one) => (
            <a
              key={one ?? ""}
              href={gridAddress(query, { section: one })}
              {...(one === section && { "aria-current": "true" as const })}
              className={`${link} ${one === section ? current : ""}`}
            >
              {one ?? "Everybody"}
            </a>
          ))}
        </nav>
      )}
      <a href={gridAddress(query, { namesHidden: !namesHidden })} className={`${link} font-semibold`}>
        {namesHidden ? "Show names" : "Hide names"}
      </a>
    </div>
  );
}
