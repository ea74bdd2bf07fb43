/** A kind of file that decks come in and go out as. */
export const deckFormats = ["json", "gift", "csv"] as const;
export type DeckFormat = (typeof deckFormats)[number];

/**
 * What became of one thing in a file. `changed`: taken, but not all of it; the sentence says what was lost. `refused`: not
 * taken; the sentence says why, and what to do where something can be done.
 */
export interface ReportLine {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** What the file calls it; never empty. */
  readonly title: string;
  readonly outcome: "taken" | "changed" | "refused";
  /** One or more whole sentences. */
  readonly sentence: string;
  /** Where it is no question: a category, the names of the columns, a picture. */
  readonly aside?: true;
}

/** What a file gave, in the order of the file. */
export interface ImportReport {
  readonly format: DeckFormat;
  readonly lines: readonly ReportLine[];
}

/** "12 taken, 1 changed, 2 not taken" of the questions: what is none is not said. */
export function reportCounts({ lines }: ImportReport): string {
  const count = (outcome: ReportLine["outcome"]) =>
    lines.filter((line) => line.outcome === outcome && !line.aside).length;
  const parts = [
    [count("taken"), "taken"],
    [count("changed"), "changed"],
    [count("refused"), "not taken"],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return said.length === 0 ? "No question" : said.join(", ");
}
