import { describe, expect, it } from "vitest";
import { nth, range } from "@/lib/entries";
import { accumulated, type Light, type LightEdge } from "@/lib/figure/light";
import { depth, type Network } from "@/lib/network/network";
import { pathsOf } from "@/lib/network/paths";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { rationalTex } from "@/lib/network/rational";
import { quantitiesOf } from "@/lib/network/testing/places";
import { drawing, list, randomNetwork, seeded } from "@/lib/network/testing/random-network";
import { chainWalk } from "./chain-walk";
import { written } from "./notation";
import type { SolutionStep } from "./question";
import { diagnosticNetwork } from "./testing/worked-cases";
import { typeset, typesetDisplay } from "./typeset";
import { type Worked, work } from "./worked";

/** Small ReLU networks with integer weights, some z exactly 0, with skips and several outputs among them. */
function smallNetwork(seed: number): Network {
  const random = seeded(1000 + seed);
  const { pick } = drawing(random);
  const outputs = seed % 5 === 0 ? 2 : 1;
  const widths = pick(
    [2, 2, outputs],
    [2, 2, 2, outputs],
    [1, 1, 1, 1, outputs],
    [2, 3, 2, outputs],
    [3, 4, 2, outputs],
  );
  const skips = seed % 4 === 0 && widths.length === 4 && widths[1] === widths[2] ? [{ from: 1, to: 2 }] : [];
  const weight = () => `${Math.floor(random() * 7) - 3}`;
  return {
    widths,
    activations: widths.slice(1).map((_, i) => (i + 2 === widths.length ? "linear" : "relu")),
    weights: widths.slice(1).map((to, i) => list(nth(widths, i + 1), () => list(to, weight))),
    biases: null,
    input: list(nth(widths, 1), () => `${Math.floor(random() * 5) - 1}`),
    ...(skips.length > 0 ? { skips } : {}),
  };
}

const workeds: readonly Worked[] = [
  ...range(1, 40).map((seed) => work(smallNetwork(seed), { type: "output", node: seed % 5 === 0 ? 2 : 1 })),
  ...range(1, 20).map((seed) => work(randomNetwork(seed))),
  ...range(1, 10).map((seed) => {
    const network = smallNetwork(seed);
    return work(network, {
      type: "squared",
      target: list(network.widths.at(-1) ?? 1, () => "1"),
      half: false,
    });
  }),
  work(diagnosticNetwork),
];

const cases = workeds.flatMap((worked) =>
  quantitiesOf(worked.network).map((asked) => ({
    worked,
    asked,
    at: `${JSON.stringify(worked.network)} ${JSON.stringify(asked)}`,
  })),
);

/** Every path as its edges, dead or alive, by brute force: from each node along everything that leaves it. */
function brutePaths(
  { network, passes, gradient }: Worked,
  asked: Quantity,
): readonly (readonly LightEdge[])[] {
  const L = depth(network);
  const isOff = (layer: number, node: number) => passes[layer - 1]?.slope[node - 1]?.equals(0) ?? false;
  const fromA = (layer: number, node: number): LightEdge[][] => {
    if (layer === L) return [[]];
    const out: LightEdge[][] = [];
    for (let to = 1; to <= (network.widths[layer + 1] ?? 0); to++)
      for (const rest of fromZ(layer + 1, to)) out.push([{ layer: layer + 1, from: node, to }, ...rest]);
    for (const skip of network.skips ?? [])
      if (skip.from === layer)
        for (const rest of fromZ(skip.to, node))
          out.push([{ layer: skip.to, from: node, to: node, skipFrom: layer }, ...rest]);
    return out;
  };
  const fromZ = (layer: number, node: number): LightEdge[][] => {
    if (layer === L) return gradient.layers[L - 1]?.dz[node - 1]?.equals(0) ? [] : [[]];
    return isOff(layer, node) ? [] : fromA(layer, node);
  };
  switch (asked.kind) {
    case "W":
      return fromZ(asked.layer, asked.to).map((path) => [
        { layer: asked.layer, from: asked.from, to: asked.to },
        ...path,
      ]);
    case "x":
      return fromA(0, asked.node);
    case "a":
      return fromA(asked.layer, asked.node);
    default:
      return fromZ(asked.layer, asked.node);
  }
}

const names = (edges: readonly LightEdge[]) =>
  [
    ...new Set(edges.map(({ layer, from, to, skipFrom }) => `${skipFrom ?? ""}:${layer}:${from}:${to}`)),
  ].sort();

const lastLight = (steps: readonly SolutionStep[]): Light | undefined => accumulated(steps).at(-1)?.light;

describe("the walk back of one derivative", () => {
  it("lights exactly the edges on live paths in the end", () => {
    let lit = 0;
    for (const { worked, asked, at } of cases) {
      const expected = names(brutePaths(worked, asked).flat());
      expect(names(lastLight(chainWalk(worked, asked))?.edges ?? []), at).toEqual(expected);
      lit += expected.length > 0 ? 1 : 0;
    }
    expect(lit).toBeGreaterThan(cases.length / 4);
  });

  it("has the derivative at the end of its last step", () => {
    for (const { worked, asked, at } of cases) {
      if (asked.kind === "a" && asked.layer === depth(worked.network)) continue;
      const value = rationalTex(derivative(worked.gradient, asked));
      const tex = chainWalk(worked, asked).at(-1)?.tex ?? "";
      const numbers = tex.split("\\\\").filter((row) => row.includes("="));
      const isEnd = numbers.some((row) => row.replace("\\end{aligned}", "").endsWith(`=${value}`));
      expect(isEnd, `${at} ${tex}`).toBe(true);
    }
  });

  it("has never more than twelve steps", () => {
    const lengths = cases.map(({ worked, asked }) => chainWalk(worked, asked).length);
    expect(Math.max(...lengths)).toBe(12);
    expect(Math.min(...lengths)).toBeGreaterThan(0);
  });

  it("prints the derivatives that the backward pass finds, of z, or of the a or x it has come to", () => {
    for (const { worked, asked, at } of cases)
      for (const { light } of accumulated(chainWalk(worked, asked)))
        for (const { layer, node, text } of light?.values ?? []) {
          const { layers, dx } = worked.gradient;
          const found =
            layer === 0 ? [dx[node - 1]] : [layers[layer - 1]?.dz[node - 1], layers[layer - 1]?.da[node - 1]];
          const texts = found.map((value) => `∂ ${value?.toFraction().replace("-", "−")}`);
          expect(texts, at).toContain(text);
        }
  });

  it("says where each branch dies and why, and marks it there", () => {
    let dead = 0;
    for (const { worked, asked, at } of cases) {
      const walk = chainWalk(worked, asked);
      const said = walk.map(({ text }) => text).join(" ");
      for (const { layer, node } of lastLight(walk)?.dead.nodes ?? []) {
        dead++;
        if (layer === depth(worked.network)) {
          expect(worked.gradient.layers[layer - 1]?.dz[node - 1]?.equals(0), at).toBe(true);
          continue;
        }
        expect(worked.passes[layer - 1]?.slope[node - 1]?.equals(0), at).toBe(true);
        const byName = new RegExp(
          `[Nn]ode \\$${node}\\$ of layer \\$${layer}\\$ (is off|stands)|Then layer \\$${layer}\\$.*Nothing passes.*node \\$${node}\\$ |The node is off|counts as off`,
        );
        expect(said, at).toMatch(byName);
      }
    }
    expect(dead).toBeGreaterThan(300);
  });

  it("marks a death just where some path is dead", () => {
    for (const { worked, asked, at } of cases) {
      const { network, objective } = worked;
      if (objective.type !== "output" || network.activations.at(-1) !== "linear") continue;
      const isDead = pathsOf(network, asked, objective.node).some((path) => path.dead);
      const nodes = lastLight(chainWalk(worked, asked))?.dead.nodes ?? [];
      const ownOutput = nodes.some(({ layer }) => layer === depth(network));
      expect(nodes.length > 0, at).toBe(isDead || ownOutput);
    }
  });

  it("never calls a place dead that a live path needs", () => {
    for (const { worked, asked, at } of cases) {
      const light = lastLight(chainWalk(worked, asked));
      const lit = names(light?.edges ?? []);
      for (const name of names(light?.dead.edges ?? [])) expect(lit, at).not.toContain(name);
    }
  });

  it("typesets, and reads in sentences", () => {
    for (const { worked, asked } of cases.filter((_, i) => i % 25 === 0))
      for (const { text, tex } of chainWalk(worked, asked)) {
        expect(text).toMatch(/^[A-Z].*\.$/);
        expect(() => typeset(written(text, "from-to"))).not.toThrow();
        if (tex) expect(() => typesetDisplay(written(tex, "to-from")), tex).not.toThrow();
      }
  });
});

describe("the walk back of a classic weight", () => {
  const classic: Network = {
    widths: [2, 2, 2, 1],
    activations: ["relu", "relu", "linear"],
    weights: [
      [
        ["2", "-3"],
        ["2", "1"],
      ],
      [
        ["2", "1"],
        ["0", "1"],
      ],
      [["3"], ["-2"]],
    ],
    biases: null,
    input: ["2", "1"],
  };
  const texts = (asked: Quantity, network = classic) =>
    chainWalk(work(network), asked).map(({ text }) => text);

  it("goes along one path after the other and adds them where they meet", () => {
    expect(texts({ kind: "W", layer: 1, from: 1, to: 1 })).toEqual([
      "Start at the output. It is linear, so its slope is $1$.",
      "Back from the output to node $1$ of layer $2$: times the weight $3$, then through $g'(12)=1$.",
      "Back from node $1$ of layer $2$ to node $1$ of layer $1$: times the weight $2$.",
      "The next path, back from the output to node $2$ of layer $2$: times the weight $-2$, then through $g'(6)=1$.",
      "Back from node $2$ of layer $2$ to node $1$ of layer $1$: times the weight $1$.",
      "Both paths meet at node $1$ of layer $1$: add them.",
      "Through the activation: times the slope $g'(6)=1$. The node is on, so all of it passes.",
      "For a weight: the value that enters it times what comes back to the node it leads to.",
    ]);
  });

  it("is over quickly where all paths go through a node that is off", () => {
    const walk = texts({ kind: "W", layer: 1, from: 1, to: 2 });
    expect(walk).toHaveLength(3);
    expect(walk[1]).toBe(
      "Node $2$ of layer $1$ is off: $g'(-5)=0$. Nothing passes it, so every path through it is dead.",
    );
  });

  it("names the convention where z is exactly 0", () => {
    const atZero: Network = { ...classic, input: ["1", "3"] };
    expect(texts({ kind: "z", layer: 1, node: 2 }, atZero).join(" ")).toContain(
      "stands exactly at $z=0$, where the convention $g'(0)=0$ decides",
    );
  });
});
