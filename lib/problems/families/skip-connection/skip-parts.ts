import { nth } from "@/lib/entries";
import { figureOf } from "@/lib/figure/figure-of";
import type { Network } from "@/lib/network/network";
import { pathsOf } from "@/lib/network/paths";
import type { Quantity } from "@/lib/network/quantity";
import { one, rationalText } from "@/lib/network/rational";
import { aTex } from "@/lib/network/symbols";
import type { PartDraft } from "@/lib/problems/family";
import { overSkips } from "@/lib/problems/figure-lights";
import { misconceptionsOf } from "@/lib/problems/misconceptions";
import type { Key } from "@/lib/problems/question";
import type { Worked } from "@/lib/problems/worked";

/** The skip is drawn, but no number. */
const nothing = { weights: [], z: [], a: [], markDead: false };

/** How many paths lead from a node to the output, those over a skip included. */
export function pathCountPart(network: Network, layer: number, node: number): PartDraft {
  const start: Quantity = layer === 0 ? { kind: "x", node } : { kind: "a", layer, node };
  const count = pathsOf(network, start).length;
  const plain = pathsOf(withoutSkips(network), start).length;
  const over = count - plain;
  const { skips = [], widths } = network;
  const fan = skips.reduce((product, { to }) => product * nth(widths, to + 1), 1);
  const key: Key = { type: "number", value: `${count}` };
  const number = (value: number): Key => ({ type: "number", value: `${value}` });
  const symbol = aTex(layer, node);
  return {
    prompt: `How many paths lead from $${symbol}$ to $H$, those through dead nodes counted too?`,
    name: `paths from $${symbol}$`,
    figure: figureOf(network, nothing, [start]),
    answer: { type: "number" },
    key,
    ...misconceptionsOf(key, [
      { code: "RK", label: "left out the skip", answer: number(plain) },
      { code: "KA", label: "a skip to every node", answer: number(plain + over * fan) },
      { code: "KO", label: "only the skip", answer: number(over) },
      { code: "KX", label: "counted every path twice", answer: number(2 * plain) },
    ]),
    solution: {
      rule: [
        {
          text: "Count the paths along weights and those over the skip, which leads to the node of the same number.",
          tex: `${plain}+${over}=${count}`,
        },
      ],
      steps: [
        { text: `Along weights alone there ${plain === 1 ? "is one path" : `are $${plain}$ paths`}.` },
        {
          text: `The skip leads to one node, the one with the same number. From there ${over === 1 ? "one path goes" : `$${over}$ paths go`} on to $H$.`,
          tex: `${plain}+${over}=${count}`,
          light: overSkips(widths, skips),
        },
      ],
      paths: [],
    },
  };
}

/** The same network, its skips cut. */
export function withoutSkips({ skips: _, ...network }: Network): Network {
  return network;
}

/**
 * A part about a derivative, with one more mistake: what comes back over the skip taken as a factor of what comes back
 * along the weights, where it is a term beside it.
 */
export function withSkipFactor(part: PartDraft, worked: Worked, asked: Quantity): PartDraft {
  const { network, passes, gradient } = worked;
  const [skip, another] = network.skips ?? [];
  const node = asked.kind === "W" ? asked.to : asked.node;
  const layer = asked.kind === "x" ? 0 : asked.layer;
  if (!skip || another || skip.from !== layer) return part;
  const direct = nth(nth(gradient.layers, skip.to).dz, node);
  const whole = layer === 0 ? nth(gradient.dx, node) : nth(nth(gradient.layers, layer).da, node);
  const weights = whole.sub(direct);
  const slope = asked.kind === "a" || asked.kind === "x" ? one : nth(nth(passes, layer).slope, node);
  const entering = asked.kind === "W" ? nth(nth(passes, layer).input, asked.from) : one;
  const wrong = weights.mul(direct).mul(slope).mul(entering);
  const further = misconceptionsOf(part.key, [
    { code: "KF", label: "the skip as a factor", answer: { type: "number", value: rationalText(wrong) } },
  ]);
  return {
    ...part,
    misconceptions: [...(part.misconceptions ?? []), ...further.misconceptions],
    hidden: [...(part.hidden ?? []), ...further.hidden],
  };
}
