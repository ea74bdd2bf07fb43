import { err, ok, type Result } from "@/lib/result";

/**
 * How many times everybody's time a cell gives, 1 … 10, as in the console. A number is a factor: `1.5`, `1,5`, `×1.5`.
 * A percentage below 100, or with a plus, is time on top: `50 %` and `150 %` are both 1.5. Empty, 0 and "no" are 1.
 * An error where it can be meant in two ways, such as `100 %` or `30`: extra time is never guessed.
 */
export function readExtraTime(cell: string): Result<number, "notClear"> {
  const text = cell.trim().toLowerCase().replace(",", ".");
  if (["", "0", "-", "–", "no", "none", "nein", "keine"].includes(text)) return ok(1);
  const percent = /^(\+?)\s*(\d+(?:\.\d+)?)\s*%$/.exec(text);
  if (percent) return fitting(ofPercent(Number(percent[2]), percent[1] === "+"));
  const factor = /^[×x*]?\s*(\d+(?:\.\d+)?)\s*[×x]?$/.exec(text);
  return fitting(factor ? Number(factor[1]) : null);
}

function ofPercent(percent: number, isOnTop: boolean): number | null {
  if (isOnTop || percent < 100) return 1 + percent / 100;
  return percent > 100 ? percent / 100 : null;
}

function fitting(factor: number | null): Result<number, "notClear"> {
  return factor !== null && factor >= 1 && factor <= 10 ? ok(factor) : err("notClear");
}
