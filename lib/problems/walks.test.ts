import { describe, expect, it } from "vitest";
import type { Figure } from "@/lib/figure/figure";
import type { LightPlaces } from "@/lib/figure/light";
import { rational, rationalTex } from "@/lib/network/rational";
import { classicDeck } from "./classic";
import { families, questionFrom } from "./families";
import type { Part } from "./question";
import { drawnFrom } from "./testing/drawn";
import { typeset, typesetDisplay } from "./typeset";

const classics = classicDeck.questions.flatMap((source) => {
  const question = questionFrom(source);
  return question.ok ? question.value.parts.map((part) => ({ part, at: `${source.id} ${part.id}` })) : [];
});

const groups = [
  { name: "the classic set", parts: classics },
  ...families.map((family) => ({
    name: `${family.code}, ${family.name}`,
    parts: drawnFrom(family, 12).flatMap(({ source, question }) =>
      question.parts.map((part) => ({ part, at: `${source.id} ${part.id}` })),
    ),
  })),
];

describe.each(groups)("the walks of $name", ({ parts }) => {
  it("have between one and twelve steps, in sentences that can be typeset", () => {
    for (const [i, { part, at }] of parts.entries()) {
      const { walk } = part.solution;
      expect(walk.length, at).toBeGreaterThan(0);
      expect(walk.length, at).toBeLessThanOrEqual(12);
      for (const { text, tex } of walk) {
        expect(text, at).toMatch(/^[A-Z].*[.:]$/);
        if (i % 6 !== 0) continue;
        expect(() => typeset(text), text).not.toThrow();
        if (tex) expect(() => typesetDisplay(tex), tex).not.toThrow();
      }
    }
  });

  it("light nodes and edges that their figure has", () => {
    for (const { part, at } of parts)
      for (const { light } of part.solution.walk) {
        if (!light) continue;
        const { figure } = part;
        if (!figure) throw new Error(`${at} lights up a figure that it does not have`);
        for (const places of [light, light.current, light.dead])
          expect(strays(figure, places), at).toEqual([]);
        expect(strays(figure, { nodes: light.values, edges: [] }), at).toEqual([]);
      }
  });

  it("keep their lights to themselves: no other depth and nothing public has any", () => {
    for (const { part, at } of parts) {
      const { solution, ...rest } = part;
      const { walk: _, ...depths } = solution;
      expect(JSON.stringify(depths), at).not.toContain('"light"');
      expect(JSON.stringify(rest), at).not.toContain('"light"');
    }
  });

  it("end in the key where one derivative is asked as a number", () => {
    for (const { part, at } of parts) {
      const value = derivativeOf(part);
      if (value === null) continue;
      expect(
        part.solution.walk.some(({ light }) => light !== undefined),
        at,
      ).toBe(true);
      const last = part.solution.walk.findLast(({ tex }) => tex !== undefined)?.tex ?? "";
      expect(last, at).toContain(`=${rationalTex(rational(value))}`);
    }
  });
});

function derivativeOf({ asks, key }: Part): string | null {
  return asks && key.type === "number" ? key.value : null;
}

function strays(figure: Figure, { nodes, edges }: LightPlaces): readonly unknown[] {
  const hasNode = (layer: number, node: number) => node >= 1 && node <= (figure.widths[layer] ?? 0);
  return [
    ...nodes.filter(({ layer, node }) => !hasNode(layer, node)),
    ...edges.filter(({ layer, from, to, skipFrom }) =>
      skipFrom === undefined
        ? !figure.edges.some((edge) => edge.layer === layer && edge.from === from && edge.to === to)
        : from !== to || !figure.skips.some((skip) => skip.from === skipFrom && skip.to === layer),
    ),
  ];
}
