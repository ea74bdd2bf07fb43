import type Fraction from "fraction.js";
import type { LayerPass } from "@/lib/network/forward";
import type { Network } from "@/lib/network/network";
import { rationalTex, zero } from "@/lib/network/rational";
import type { Differentiated } from "@/lib/network/symbols";
import { factorTex } from "@/lib/problems/tex";
import type { Slip } from "./slips";

/** The right side of a line: the numbers put in, and what they come to. */
export interface Written {
  readonly tex: string;
  readonly value: Fraction;
}

/** What earlier lines came to, by their ids. */
export type Results = ReadonlyMap<string, Fraction>;

/** One line of a working: how it is rightly worked, and each slip that can be made in it (null where it cannot). */
export interface Line {
  /** "z:1:2" or, for a derivative, "dz:1:2". */
  readonly id: string;
  readonly left: string;
  readonly right: (results: Results) => Written;
  readonly slips: readonly (readonly [rule: Slip, written: (results: Results) => Written | null])[];
}

/** What the lines may use without having worked it out. */
export interface Givens {
  readonly network: Network;
  readonly passes: readonly LayerPass[];
  readonly of: Differentiated;
}

export type Product = readonly [Fraction, Fraction];

/** What a line before came to. Throws where there is none: the lines stand in another order then. */
export function known(results: Results, id: string): Fraction {
  const value = results.get(id);
  if (value === undefined) throw new RangeError(`No line came to ${id}`);
  return value;
}

/** u₁·v₁ + u₂·v₂ + … */
export function sumOf(products: readonly Product[]): Written {
  return {
    tex: products
      .map(([u, v], i) => `${i === 0 ? rationalTex(u) : factorTex(u)}\\cdot ${factorTex(v)}`)
      .join("+"),
    value: products.reduce((sum, [u, v]) => sum.add(u.mul(v)), zero),
  };
}

/** One more number added at the end; a 0 is not written. */
export function withTail({ tex, value }: Written, last: Fraction): Written {
  return last.equals(zero) ? { tex, value } : { tex: `${tex}+${factorTex(last)}`, value: value.add(last) };
}

/** A sign slip in the result; nobody makes one in a 0. */
export function negated({ tex, value }: Written): Written | null {
  return value.equals(zero) ? null : { tex, value: value.neg() };
}
