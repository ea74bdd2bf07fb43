import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { everything, figureOf } from "@/lib/figure/figure-of";
import { accumulated } from "@/lib/figure/light";
import { chainWalk } from "@/lib/problems/chain-walk";
import { diagnosticNetwork } from "@/lib/problems/testing/worked-cases";
import { work } from "@/lib/problems/worked";
import { NetworkFigure } from "./network-figure";

const asked = { kind: "W", layer: 1, from: 1, to: 2 } as const;
const figure = figureOf(diagnosticNetwork, everything(diagnosticNetwork), [asked]);
const lights = accumulated(chainWalk(work(diagnosticNetwork), asked)).map(({ light }) => light ?? null);

const drawn = (props: Partial<Parameters<typeof NetworkFigure>[0]>) =>
  renderToStaticMarkup(<NetworkFigure figure={figure} size="wide" {...props} />);
const viewBox = (markup: string) => /viewBox="([^"]+)"/.exec(markup)?.[1];
const count = (markup: string, part: string) => markup.split(part).length - 1;

describe("a figure under a light", () => {
  it("keeps its size from step to step, also at a step without a light", () => {
    const boxes = [null, ...lights].map((light) => viewBox(drawn({ light })));
    expect(new Set(boxes).size).toBe(1);
    expect(boxes[0]).not.toBe(viewBox(drawn({})));
  });

  it("is the figure of the question where no light is given", () => {
    const plain = drawn({});
    expect(plain).not.toContain("∂");
    expect(plain).not.toContain("opacity-35");
  });

  it("prints what has come back below the nodes, as far as it is worked out", () => {
    const [first, ...later] = lights.map((light) => count(drawn({ light }), ">∂ "));
    expect(first).toBe(1);
    expect(later.at(-1)).toBeGreaterThan(3);
  });

  it("fades what is on no path, and tells dead ways by dashes and a cross", () => {
    const last = drawn({ light: lights.at(-1) ?? null });
    expect(last).toContain("opacity-35");
    const dead = lights.at(-1)?.dead.edges.length ?? 0;
    expect(dead).toBeGreaterThan(0);
    expect(count(last, 'data-mark="dead"')).toBe(dead);
  });
});
