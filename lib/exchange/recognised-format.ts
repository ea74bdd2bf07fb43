import { csvLayout } from "./csv/csv-columns";
import type { DeckFormat } from "./import-report";

/** What a file is, by what stands in it; its name decides only where that does not. */
export function recognisedFormat(text: string, name: string): DeckFormat {
  const start = text.slice(0, 5_000).trimStart();
  if (/^[{[]\s*(?:"|[}\]]|\{|$)/.test(start)) return "json";
  const [line = ""] = start.split(/\r|\n/, 1);
  const isTable = [",", ";", "\t"].some((delimiter) => {
    const { columns } = csvLayout(line.split(delimiter).map((cell) => cell.replaceAll('"', "")));
    return columns.has("question") && columns.has("answer");
  });
  if (isTable) return "csv";
  if (/\.json$/i.test(name)) return "json";
  return /\.[ct]sv$/i.test(name) && !/^(?:\/\/|::|\$CATEGORY:)/.test(start) ? "csv" : "gift";
}
