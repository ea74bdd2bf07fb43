import type Fraction from "fraction.js";
import { zip } from "@/lib/entries";
import { rationalTex } from "@/lib/network/rational";

/** An equation over several lines, as narrow as a phone: left side, then one = per line. */
export function equation(left: string, rights: readonly string[]): string {
  return lines(rights.map((right, i) => `${i === 0 ? left : ""}&=${right}`));
}

/** Lines aligned at their &. */
export function lines(rows: readonly string[]): string {
  return `\\begin{aligned}${rows.join("\\\\[4pt]")}\\end{aligned}`;
}

/** A number as a later factor: brackets around what has a sign. */
export function factorTex(value: Fraction): string {
  return value.lt(0) ? `(${rationalTex(value)})` : rationalTex(value);
}

/** u₁·v₁ + u₂·v₂ + … with the numbers put in. */
export function sumOfProductsTex(u: readonly Fraction[], v: readonly Fraction[]): string {
  return zip(u, v)
    .map(([a, b], i) => `${i === 0 ? rationalTex(a) : factorTex(a)}\\cdot ${factorTex(b)}`)
    .join("+");
}

export function columnTex(entries: readonly string[]): string {
  return `\\begin{pmatrix}${entries.join("\\\\[2pt]")}\\end{pmatrix}`;
}

export function matrixTex(rows: readonly (readonly Fraction[])[]): string {
  return columnTex(rows.map((row) => row.map(rationalTex).join("&")));
}
