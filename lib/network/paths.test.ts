import { describe, expect, it } from "vitest";
import { backward } from "./backward";
import { pathsOf, pathTerms, termTex } from "./paths";
import { derivative, quantityId } from "./quantity";
import { rationalText, zero } from "./rational";
import { quantitiesOf } from "./testing/places";
import { deepLecture, smoothLecture } from "./testing/random-lecture";

describe("pathsOf", () => {
  it.each([
    ["deep", deepLecture, 20_260_801, 250],
    ["smooth", smoothLecture, 20_260_901, 250],
  ])(
    "adds up to the derivative of each output of %s networks, skips included",
    (_, lecture, first, count) => {
      let paths = 0;
      let dead = 0;
      for (let seed = first; seed < first + count; seed++) {
        const { net } = lecture(seed);
        if (net.activations.includes("softmax")) continue;
        for (let node = 1; node <= (net.widths.at(-1) ?? 0); node++) {
          const gradient = backward(net, { type: "output", node });
          for (const of of quantitiesOf(net).filter((_of, i) => i % 7 === seed % 7)) {
            const found = pathsOf(net, of, node);
            paths += found.length;
            dead += found.filter((path) => path.dead).length;
            const sum = found.reduce((total, { product }) => total.add(product), zero);
            const wanted = rationalText(derivative(gradient, of));
            expect(rationalText(sum), `seed ${seed}, output ${node}, ${quantityId(of)}`).toBe(wanted);
            for (const path of found) {
              expect(path.factors).toHaveLength(path.term.length);
              if (path.dead) expect(rationalText(path.product), `seed ${seed}`).toBe("0");
            }
          }
        }
      }
      expect(paths).toBeGreaterThan(1_000);
      if (first === 20_260_801) expect(dead / paths).toBeGreaterThan(0.1);
    },
  );

  it("passes the nodes of each path in order", () => {
    const { net } = deepLecture(4);
    const last = net.widths.length - 1;
    for (const { nodes } of pathsOf(net, { kind: "x", node: 1 })) {
      const layers = nodes.map(({ layer }) => layer);
      expect(layers).toEqual(layers.toSorted((a, b) => a - b));
      expect(nodes.at(-1)).toEqual({ layer: last, node: 1 });
    }
  });
});

describe("pathTerms", () => {
  const texts = (...given: Parameters<typeof pathTerms>) => pathTerms(...given).map(termTex);

  it("writes one product for every way, with a skip as a way of its own", () => {
    expect(texts([1, 2, 1], { kind: "a", layer: 1, node: 2 })).toEqual(["\\W{2}{2}{1}"]);
    expect(texts([1, 1, 1], { kind: "x", node: 1 }, { skips: [{ from: 0, to: 2 }] })).toEqual([
      "\\W{1}{1}{1}\\,g'(z_{1}^{(1)})\\,\\W{2}{1}{1}",
      "1",
    ]);
  });

  it("has a slope at the output only where that has an activation, and ends at the output asked", () => {
    expect(texts([1, 2], { kind: "W", layer: 1, from: 1, to: 2 }, { output: 2 })).toEqual(["x_{1}"]);
    expect(texts([1, 2], { kind: "W", layer: 1, from: 1, to: 2 }, { output: 1 })).toEqual([]);
    expect(texts([1, 1], { kind: "b", layer: 1, node: 1 }, { curvedOutput: true })).toEqual([
      "g'(z_{1}^{(1)})",
    ]);
  });
});
