import type Fraction from "fraction.js";
import { rational, rationalTex } from "@/lib/network/rational";
import type { Part, Tolerance, Words } from "@/lib/problems/question";
import { bucketLabel } from "./bucket-label";
import { hasFiniteDecimal } from "./decimal";

/** What is right, as it is shown after the reveal: what its bar is called, and how far off an answer may be. */
export function keyLabel(part: Part, bucket: string): Words {
  const { key } = part;
  return key.type === "number" && key.tolerance
    ? `$${decimalTex(rational(key.value))}${marginTex(key.tolerance)}$`
    : bucketLabel(part, bucket);
}

/** "\pm 0.1", "\pm 2\,\%", or both. */
function marginTex({ absolute, relative }: Tolerance): string {
  return [
    absolute === undefined ? "" : `\\pm ${decimalTex(rational(absolute))}`,
    relative === undefined ? "" : `\\pm ${decimalTex(rational(relative).mul(100))}\\,\\%`,
  ].join("");
}

/** Who names a tolerance thinks in decimals. */
function decimalTex(value: Fraction): string {
  return hasFiniteDecimal(value) ? value.toString() : rationalTex(value);
}
