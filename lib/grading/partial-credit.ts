import type { SharedMonomials } from "@/lib/expression/compare-monomials";
import { differenceOf } from "@/lib/expression/explain-monomial";

/**
 * What a wrong sum over paths is worth: the share of the right paths in it. Wrong terms in place of missing ones cost
 * nothing more, nor does one beside a full set, but then the score stays below 1 by half a path; each further one costs
 * a path, so that writing down everything earns nothing. A single product that lacks one factor is worth a half.
 */
export function partialScore({ common, missing, extra }: SharedMonomials): number {
  const paths = common.length + missing.length;
  if (paths === 0) return 0;
  if (paths === 1 && common.length === 0) return lacksOneFactor({ missing, extra }) ? 1 / 2 : 0;
  const surplus = Math.max(0, extra.length - Math.max(1, missing.length));
  return Math.min(Math.max(0, common.length - surplus), paths - 1 / 2) / paths;
}

function lacksOneFactor({ missing, extra }: Pick<SharedMonomials, "missing" | "extra">): boolean {
  const [key] = missing;
  const [answer, another] = extra;
  if (key === undefined || answer === undefined || another !== undefined) return false;
  const difference = differenceOf(key, answer);
  return difference.sameNumber && difference.missing.length === 1 && difference.extra.length === 0;
}
