import { describe, expect, it } from "vitest";
import type { Network } from "@/lib/network/network";
import { bareFigure, everything, figureOf } from "./figure-of";
import { type Box, type FigureLayout, layoutFigure } from "./layout";
import { numberWidth } from "./measures";

const sizes = ["narrow", "wide"] as const;

/** All nets of 2 to 4 columns with 1 to 4 nodes each; the last column of a network has one node. */
function* widthCombinations(): Generator<readonly number[]> {
  const counts = [1, 2, 3, 4];
  for (const a of counts)
    for (const b of counts) {
      yield [a, b];
      for (const c of counts) {
        yield [a, b, c];
        for (const d of counts) yield [a, b, c, d];
      }
    }
}

/** Every number printed, each as wide as four characters can be. */
function crowded(widths: readonly number[]) {
  const figure = bareFigure(widths, []);
  const number = { text: "−3/2", sign: -1 } as const;
  return {
    ...figure,
    nodes: figure.nodes.map((node) => ({
      ...node,
      a: number,
      z: node.kind === "input" ? null : number,
      bias: node.kind === "input" ? null : number,
    })),
    edges: figure.edges.map((edge) => ({ ...edge, weight: number })),
  };
}

function boxesOf({ nodes, edges, captions }: FigureLayout): readonly (readonly [string, Box])[] {
  return [
    ...captions.map((caption) => [caption.text, caption] as const),
    ...nodes.map((pill) => [`pill ${pill.node.layer}/${pill.node.node}`, pill] as const),
    ...nodes.flatMap(({ node, halves }) =>
      halves.flatMap(({ name, value }) =>
        value ? [[`value ${name.letter} ${node.layer}/${node.node}`, value] as const] : [],
      ),
    ),
    ...nodes.flatMap(({ node, bias }) => (bias ? [[`bias ${node.layer}/${node.node}`, bias] as const] : [])),
    ...nodes.flatMap(({ node, derivative }) =>
      derivative ? [[`derivative ${node.layer}/${node.node}`, derivative] as const] : [],
    ),
    ...edges.flatMap(({ edge, label }) =>
      label ? [[`weight ${edge.layer}: ${edge.from}→${edge.to}`, label] as const] : [],
    ),
  ];
}

const overlap = (p: Box, q: Box) =>
  Math.abs(p.x - q.x) < (p.width + q.width) / 2 - 1e-9 &&
  Math.abs(p.y - q.y) < (p.height + q.height) / 2 - 1e-9;

function faults(layout: FigureLayout): readonly string[] {
  const boxes = boxesOf(layout);
  const pairs = boxes.flatMap(([name, box], i) =>
    boxes.slice(i + 1).flatMap(([other, second]) => (overlap(box, second) ? [`${name} × ${other}`] : [])),
  );
  const cut = boxes.flatMap(([name, { x, y, width, height }]) => {
    const inside =
      x - width / 2 >= 0 &&
      y - height / 2 >= 0 &&
      x + width / 2 <= layout.width &&
      y + height / 2 <= layout.height;
    return inside ? [] : [`${name} is cut`];
  });
  return [...pairs, ...cut];
}

describe("layoutFigure", () => {
  it.each(sizes)(
    "keeps all texts apart and inside, %s, for every net up to 4 × 4 with 4-character labels",
    (size) => {
      for (const widths of widthCombinations())
        expect(faults(layoutFigure(crowded(widths), size)), widths.join("-")).toEqual([]);
    },
  );

  it.each(sizes)(
    "keeps derivatives apart from all of them, in room that each node has of its own, %s",
    (size) => {
      for (const widths of widthCombinations()) {
        const layout = layoutFigure(crowded(widths), size, { derivatives: true });
        expect(faults(layout), widths.join("-")).toEqual([]);
        for (const { derivative } of layout.nodes)
          expect(derivative?.width).toBeGreaterThanOrEqual(numberWidth("∂ −13".length, layout.fonts.value));
      }
    },
  );

  it.each(sizes)("draws larger nets without numbers, %s", (size) => {
    for (const widths of [
      [3, 4, 2, 1],
      [2, 5, 3, 1],
      [5, 5, 5, 5],
    ])
      expect(faults(layoutFigure(bareFigure(widths, []), size)), widths.join("-")).toEqual([]);
  });

  it("keeps the narrow size 328 wide, so that text is never below 11 px on a phone", () => {
    for (const widths of widthCombinations()) {
      const { width, fonts } = layoutFigure(crowded(widths), "narrow");
      expect(width).toBeCloseTo(328, 6);
      expect(fonts.value).toBeGreaterThanOrEqual(11);
      expect(fonts.weight).toBeGreaterThanOrEqual(12);
    }
  });

  it("gives the wide size the shape of the larger half of a projector", () => {
    for (const widths of [
      [2, 2, 2, 1],
      [3, 4, 2, 1],
      [2, 5, 3, 1],
      [2, 3, 3, 1],
    ]) {
      const { width, height } = layoutFigure(bareFigure(widths, []), "wide");
      expect(width / height).toBeGreaterThan(1);
      expect(width / height).toBeLessThan(1.8);
    }
  });

  it("spreads the rows less where no numbers are printed", () => {
    const bare = layoutFigure(bareFigure([2, 4, 4, 1], []), "narrow");
    expect(bare.height).toBeLessThan(layoutFigure(crowded([2, 4, 4, 1]), "narrow").height / 2);
  });

  it("puts node 1 on top, columns centred and edges from pill to pill", () => {
    const { nodes, edges } = layoutFigure(bareFigure([3, 2, 1], []), "wide");
    const [x1, x2, x3, h1, h2, H] = nodes;
    if (!x1 || !x2 || !x3 || !h1 || !h2 || !H) throw new Error("six nodes");
    expect([x1.y < x2.y, x2.y < x3.y, h1.y < h2.y]).toEqual([true, true, true]);
    expect(H.y).toBeCloseTo(x2.y);
    expect((h1.y + h2.y) / 2).toBeCloseTo(x2.y);
    const [edge] = edges;
    expect(edge?.x1).toBeCloseTo(x1.x + x1.width / 2);
    expect(edge?.x2).toBeCloseTo(h1.x - h1.width / 2);
    expect([edge?.y1, edge?.y2]).toEqual([x1.y, h1.y]);
  });

  it("names every half", () => {
    const { nodes } = layoutFigure(bareFigure([1, 2, 1], []), "narrow");
    const names = nodes.map(({ halves }) =>
      halves.map(({ name }) => `${name.letter}${name.sub ?? ""}${name.sup ?? ""}`),
    );
    expect(names).toEqual([["x1"], ["z1(1)", "a1(1)"], ["z2(1)", "a2(1)"], ["H"]]);
  });
});

const lecture: Network = {
  widths: [2, 2, 2, 1],
  activations: ["relu", "relu", "linear"],
  weights: [
    [
      ["2", "-3"],
      ["-3", "1"],
    ],
    [
      ["2", "1"],
      ["0", "1"],
    ],
    [["3"], ["-2"]],
  ],
  biases: null,
  input: ["-2", "3"],
};

describe("figureOf", () => {
  it("prints what is shown, with a real minus, marks dead nodes and what is asked", () => {
    const figure = figureOf(lecture, everything(lecture), [{ kind: "W", layer: 2, from: 1, to: 2 }]);
    expect(figure.nodes.filter(({ layer }) => layer === 1)).toEqual([
      {
        layer: 1,
        node: 1,
        kind: "hidden",
        z: { text: "−13", sign: -1 },
        a: { text: "0", sign: 0 },
        bias: null,
        dead: true,
        asked: false,
      },
      {
        layer: 1,
        node: 2,
        kind: "hidden",
        z: { text: "9", sign: 1 },
        a: { text: "9", sign: 1 },
        bias: null,
        dead: false,
        asked: false,
      },
    ]);
    expect(figure.edges.filter(({ asked }) => asked)).toEqual([
      { layer: 2, from: 1, to: 2, weight: { text: "1", sign: 1 }, asked: true },
    ]);
  });

  it("prints nothing that is not shown", () => {
    const shown = { weights: [2], z: [1], a: [], markDead: true };
    const figure = figureOf(lecture, shown, [{ kind: "x", node: 1 }]);
    const printedNodes = figure.nodes.filter(({ z, a }) => z !== null || a !== null);
    expect(printedNodes.map(({ layer, a }) => [layer, a])).toEqual([
      [1, null],
      [1, null],
    ]);
    expect(figure.edges.filter(({ weight }) => weight).map(({ layer }) => layer)).toEqual([2, 2, 2, 2]);
    expect(figure.nodes.filter(({ asked }) => asked).map(({ layer, node }) => [layer, node])).toEqual([
      [0, 1],
    ]);
  });

  it("is described completely", () => {
    const asked = [{ kind: "W", layer: 1, from: 2, to: 1 }] as const;
    expect(figureOf(lecture, everything(lecture), asked).description).toEqual([
      "A network with 2 inputs, 2 nodes in layer 1, 2 nodes in layer 2 and one output H. Every node feeds every node of the next layer.",
      "Input 1: x = −2. Weights to layer 1: 2 to node 1, −3 to node 2.",
      "Input 2: x = 3. Weights to layer 1: −3 to node 1, 1 to node 2.",
      "Layer 1, node 1: z = −13, a = 0, off, its slope is 0. Weights to layer 2: 2 to node 1, 1 to node 2.",
      "Layer 1, node 2: z = 9, a = 9. Weights to layer 2: 0 to node 1, 1 to node 2.",
      "Layer 2, node 1: z = 0, a = 0, off, its slope is 0. Weights: 3 to the output.",
      "Layer 2, node 2: z = 9, a = 9. Weights: −2 to the output.",
      "Output: H = −18.",
      "Asked about: the weight from input 2 to node 1 of layer 1.",
    ]);
    expect(figureOf(lecture, { weights: [2], z: [], a: [], markDead: true }, []).description).toContain(
      "Layer 1, node 1, weights to layer 2: 2 to node 1, 1 to node 2.",
    );
    expect(bareFigure([3, 1], [{ kind: "z", layer: 1, node: 1 }]).description).toEqual([
      "A network with 3 inputs and one output H. Every node feeds every node of the next layer.",
      "No numbers are printed.",
      "Asked about: output.",
    ]);
  });

  it("prints biases with their weights, several outputs as h, and skips", () => {
    const network: Network = {
      widths: [2, 2, 2],
      activations: ["relu", "linear"],
      weights: [
        [
          ["2", "-1"],
          ["1", "3"],
        ],
        [
          ["1", "-2"],
          ["-1", "2"],
        ],
      ],
      biases: [
        ["-1", "2"],
        ["1", "0"],
      ],
      input: ["1", "2"],
      skips: [{ from: 0, to: 2 }],
    };
    const figure = figureOf(network, everything(network), [{ kind: "a", layer: 2, node: 2 }]);
    expect(figure.description).toEqual([
      "A network with 2 inputs, 2 nodes in layer 1 and 2 outputs h. Every node feeds every node of the next layer.",
      "A skip adds what leaves each input to the z of the same-numbered node of layer 2.",
      "Input 1: x = 1. Weights to layer 1: 2 to node 1, −1 to node 2.",
      "Input 2: x = 2. Weights to layer 1: 1 to node 1, 3 to node 2.",
      "Layer 1, node 1: bias −1, z = 3, a = 3. Weights: 1 to output 1, −2 to output 2.",
      "Layer 1, node 2: bias 2, z = 7, a = 7. Weights: −1 to output 1, 2 to output 2.",
      "Output 1: bias 1, h = −2.",
      "Output 2: bias 0, h = 10.",
      "Asked about: output 2.",
    ]);
    const hidden = figureOf(network, { weights: [], z: [1], a: [], markDead: true }, []);
    expect(hidden.nodes.filter(({ bias }) => bias)).toEqual([]);
    const { skips, nodes } = layoutFigure(figure, "narrow");
    expect(skips).toHaveLength(2);
    expect(nodes.flatMap(({ halves }) => halves.map(({ name }) => name.letter)).slice(-2)).toEqual([
      "h",
      "h",
    ]);
  });
});
