import { compareMonomials, type Mistake } from "@/lib/expression/compare-monomials";
import { equalForAnyG } from "@/lib/expression/equality";
import { fromPaths } from "@/lib/expression/from-paths";
import type { Shape } from "@/lib/expression/shape";
import { pathTerms } from "@/lib/network/paths";
import { type Claim, holds } from "./identity-check";

/** "all": the formula holds. Else the kind of thing that is wrong with it. */
export type Verdict = "all" | "path" | "slope" | "index" | "factor";

/**
 * What is to be said of a formula, by two judges that know nothing of each other: numbers put in, and canonical forms.
 * Null where they disagree.
 */
export function judged(widths: readonly number[], claim: Claim): Verdict | null {
  const shape: Shape = {
    widths,
    activations: widths.slice(1).map((_, i) => (i + 2 === widths.length ? "linear" : "g")),
    weightIndex: "from-to",
    names: [],
  };
  const right = fromPaths(pathTerms(widths, claim.of));
  const said = fromPaths(claim.terms);
  const isTrue = holds(widths, claim);
  if (isTrue !== equalForAnyG(said, right, shape)) return null;
  if (isTrue) return "all";
  const comparison = compareMonomials(said, right, shape);
  const [mistake] = comparison?.candidates ?? [];
  if (mistake) return kinds[mistake];
  const isLonger = claim.terms.length !== pathTerms(widths, claim.of).length;
  const missing = comparison?.missing.length ?? 0;
  return isLonger || missing === 0 ? "path" : "factor";
}

const kinds: Readonly<Record<Mistake, Exclude<Verdict, "all">>> = {
  SW: "index",
  DL: "index",
  G1: "slope",
  GA: "slope",
  GZ: "slope",
  SD: "slope",
  GS: "slope",
  U: "factor",
  WW: "factor",
  IX: "factor",
  IZ: "factor",
  IN: "factor",
  SG: "factor",
  P1: "path",
  PL: "path",
  PS: "path",
  P: "path",
  PX: "path",
  SP: "path",
  OF: "factor",
};
