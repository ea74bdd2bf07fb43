/** What of the grid is looked at: it stands in the address, so that it is still there after a reload. */
export interface GridQuery {
  readonly namesHidden: boolean;
  /** Null for everybody. */
  readonly section: string | null;
  /** The first row on the page, counted from 0. */
  readonly from: number;
}

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** So many rows are one page. */
export const pageRows = 200;

/** What an address says; what it says wrongly is as if it were not there. */
export function readGridQuery({ names, section, from }: Search): GridQuery {
  const row = Number(from);
  return {
    namesHidden: names === "hidden",
    section: typeof section === "string" && section !== "" ? section : null,
    from: Number.isInteger(row) && row > 0 ? row - (row % pageRows) : 0,
  };
}

/** The address of the grid with another look at it. Any other choice begins at the first row. */
export function gridAddress(query: GridQuery, change: Partial<GridQuery>): string {
  const { namesHidden, section, from } = { ...query, from: 0, ...change };
  const search = new URLSearchParams();
  if (namesHidden) search.set("names", "hidden");
  if (section !== null) search.set("section", section);
  if (from > 0) search.set("from", `${from}`);
  return `?${search}`;
}
