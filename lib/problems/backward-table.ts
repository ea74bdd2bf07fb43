import { nth } from "@/lib/entries";
import { exactRealTex } from "@/lib/network/exact-real";
import { rationalTex } from "@/lib/network/rational";
import type { SolutionStep } from "./question";
import { differentiated, type Worked } from "./worked";

/** Longer tables are no help on a phone. */
const mostRows = 9;

/**
 * Both passes as one table, node | z | a | g′ | ∂a | ∂z, for the layers from `first` to `last`, the last on top; none
 * where it would be long, or where a softmax has no slope of its own at each node.
 */
export function backwardTable(worked: Worked, first: number, last: number): readonly SolutionStep[] {
  const layers = worked.passes
    .map((pass, i) => ({ pass, layer: i + 1, gradient: nth(worked.gradient.layers, i + 1) }))
    .filter(({ layer }) => layer >= first && layer <= last)
    .toReversed();
  const count = layers.reduce((sum, { pass }) => sum + pass.z.length, 0);
  if (count === 0 || count > mostRows || layers.some(({ pass }) => pass.g === "softmax")) return [];
  const rows = layers.map(({ pass, layer, gradient }) =>
    pass.z.map((z, i) => {
      const values = [pass.a, pass.slope, gradient.da, gradient.dz].map((all) =>
        rationalTex(nth(all, i + 1)),
      );
      return [`${i + 1}^{(${layer})}`, exactRealTex(z), ...values].join("&");
    }),
  );
  const of = differentiated(worked);
  const partial = (by: string) => `\\tfrac{\\partial ${of}}{\\partial ${by}}`;
  const head = ["\\text{node}", "z", "a", "g'", partial("a"), partial("z")].join("&");
  const body = rows.map((layer) => `\\hline ${layer.map((row) => `${row}\\\\`).join("")}`).join("");
  return [
    {
      text: "Write both passes down as a table, a line for each node, its layer raised. Fill the last two columns from the top.",
      tex: `\\begin{array}{c|rrr|rr}${head}\\\\${body}\\end{array}`,
    },
  ];
}
