import Fraction from "fraction.js";
import { readNumber } from "@/lib/grading/read-number";
import { rational, rationalText } from "@/lib/network/rational";
import type { PlainAnswer } from "@/lib/problems/plain/plain-params";
import { err, ok, type Result } from "@/lib/result";
import { exactDecimal } from "../decimal-text";

type Tolerance = NonNullable<Extract<PlainAnswer, { type: "number" }>["tolerance"]>;

/** "0.01", "5 %" or "0.01 + 5 %"; nothing for an empty cell. The error is a sentence. */
export function readTolerance(cell: string): Result<Tolerance | null, string> {
  if (cell.trim() === "") return ok(null);
  let tolerance: Tolerance = {};
  for (const piece of cell.replace(/^±/, "").split("+")) {
    const isRelative = /%\s*$/.test(piece);
    const number = readNumber(piece.replace(/%\s*$/, "").trim());
    const key = isRelative ? "relative" : "absolute";
    if (!number.ok || number.value.value.compare(0) < 0 || tolerance[key] !== undefined)
      return err(`“${cell.slice(0, 40)}” is no tolerance. Write 0.01, 5 % or 0.01 + 5 %.`);
    const value = isRelative ? number.value.value.div(100) : number.value.value;
    tolerance = { ...tolerance, [key]: rationalText(value) };
  }
  return ok(tolerance);
}

/** The inverse of `readTolerance`. */
export function toleranceCell({ absolute, relative }: Tolerance = {}): string {
  const parts = [
    ...(absolute === undefined ? [] : [numberCell(absolute)]),
    ...(relative === undefined
      ? []
      : [`${numberCell(rationalText(rational(relative).mul(new Fraction(100))))} %`]),
  ];
  return parts.join(" + ");
}

/** A rational as people type it: a decimal where there is one, else a fraction. */
export function numberCell(text: string): string {
  return exactDecimal(rational(text)) ?? text;
}
