import { rational } from "@/lib/network/rational";

/** A stored number, times `by`, as an instructor would type it: 1/4 as 0.25, 1/3 as it is. */
export function decimalText(stored: string, by = 1): string {
  const value = rational(stored).mul(by);
  const decimal = value.toString();
  // A period in brackets is no way to type a number.
  return (decimal.includes("(") || decimal.length > 12 ? value.toFraction() : decimal).replaceAll("-", "−");
}
