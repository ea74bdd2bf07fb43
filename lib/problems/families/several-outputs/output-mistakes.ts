import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { depth } from "@/lib/network/network";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { rationalText } from "@/lib/network/rational";
import type { PartDraft } from "@/lib/problems/family";
import { likeKey, misconceptionsOf, type Prediction } from "@/lib/problems/misconceptions";
import { type Worked, work } from "@/lib/problems/worked";

/**
 * A part with the mistakes about outputs added: another output, or all of them, where one is asked about. Where a loss
 * sums over them behind a single hidden layer, the first and last path are the first and last output, and are called so.
 */
export function aboutOutputs(part: PartDraft, worked: Worked, asked: readonly Quantity[]): PartDraft {
  const { misconceptions, hidden } = misconceptionsOf(part.key, furtherMistakes(part, worked, asked));
  return {
    ...part,
    misconceptions: [...named(part.misconceptions ?? [], worked), ...misconceptions],
    hidden: [...named(part.hidden ?? [], worked), ...hidden],
  };
}

function furtherMistakes(part: PartDraft, worked: Worked, asked: readonly Quantity[]): readonly Prediction[] {
  const { network, objective } = worked;
  if (objective.type !== "output") return [];
  const count = nth(network.widths, depth(network) + 1);
  const slopes = Array.from({ length: count }, (_, k) => {
    const { gradient } = work(network, { type: "output", node: k + 1 });
    return asked.map((quantity) => derivative(gradient, quantity));
  });
  const answer = (cells: readonly Fraction[]) => likeKey(part.key, cells.map(rationalText));
  const other = slopes.find((_, k) => k + 1 !== objective.node) ?? [];
  const sums = asked.map((_, i) =>
    slopes.map((cells) => nth(cells, i + 1)).reduce((sum, cell) => sum.add(cell)),
  );
  return [
    { code: "OW", label: "another output", answer: count === 2 ? answer(other) : null },
    { code: "OS", label: "all outputs together", answer: answer(sums) },
  ];
}

function named<T extends { readonly code: string; readonly label: string }>(
  all: readonly T[],
  { network, objective }: Worked,
): readonly T[] {
  if (objective.type !== "squared" || depth(network) !== 2) return all;
  const labels: Readonly<Record<string, string>> = {
    P1: "only the first output",
    PL: "only the last output",
  };
  return all.map((one) => ({ ...one, label: labels[one.code] ?? one.label }));
}
