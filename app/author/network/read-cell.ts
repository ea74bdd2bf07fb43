import { normaliseLine } from "@/lib/grading/normalise";
import { readNumber } from "@/lib/grading/read-number";
import { exactRealText } from "@/lib/network/exact-real";
import { rational, zero } from "@/lib/network/rational";
import { err, ok, type Result } from "@/lib/result";

/** What a cell takes: a bias may be a logarithm, "7 + ln 1/4", so that a sigmoid behind it has an exact value. */
export type CellKind = "number" | "bias";

/**
 * What an instructor typed into a cell, as it is stored: "0,5" is "1/2". The error is the sentence that students get for
 * their numbers, too.
 */
export function readCell(text: string, kind: CellKind): Result<string, string> {
  const line = normaliseLine(text).text.trim();
  const [, summand, log] = /^(?:(.+?) ?\+ ?)?ln ?(.+)$/i.exec(line) ?? [];
  if (kind === "bias" && log !== undefined) return readLogarithm(summand ?? "0", log);
  const read = readNumber(text);
  return read.ok ? ok(read.value.text) : err(read.error.message);
}

/** r + ln q. */
function readLogarithm(summand: string, log: string): Result<string, string> {
  const [r, q] = [readNumber(summand), readNumber(log.replace(/^\((.*)\)$/, "$1"))];
  const problem = !r.ok ? r.error : !q.ok ? q.error : null;
  if (problem !== null) return err(problem.message);
  if (!r.ok || !q.ok || q.value.value.lte(zero))
    return err("A logarithm needs a number above 0: ln 3 or 2 + ln 1/4.");
  return ok(exactRealText({ rational: rational(r.value.text), logOf: rational(q.value.text) }));
}

/** A stored number as it stands in a cell: with a real minus sign. */
export function cellText(stored: string): string {
  return stored.replaceAll("-", "−");
}
