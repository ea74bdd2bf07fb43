import { expect, test } from "vitest";
import { accumulated, type Light, nowhere, spot } from "./light";

const edge = { layer: 1, from: 1, to: 2 };
const skip = { ...edge, skipFrom: 0 };
const at = { layer: 1, node: 2 };

const lights = (steps: readonly { readonly light?: Light }[]) => accumulated(steps).map(({ light }) => light);

test("what was lit stays lit, once, and only the last step is current", () => {
  const [, second] = lights([
    { light: spot({ nodes: [at], edges: [edge] }) },
    { light: spot({ nodes: [at], edges: [skip] }) },
  ]);
  expect(second?.nodes).toEqual([at]);
  expect(second?.edges).toEqual([edge, skip]);
  expect(second?.current).toEqual({ nodes: [at], edges: [skip] });
});

test("a derivative that has gone on replaces the one that was printed before", () => {
  const [first, second] = lights([
    { light: spot(nowhere, { values: [{ ...at, text: "∂ 4" }] }) },
    { light: spot(nowhere, { values: [{ ...at, text: "∂ 0" }] }) },
  ]);
  expect(first?.values).toEqual([{ ...at, text: "∂ 4" }]);
  expect(second?.values).toEqual([{ ...at, text: "∂ 0" }]);
});

test("a step without a light has none, and takes nothing from the steps behind it", () => {
  const [, second, third] = lights([
    { light: spot({ nodes: [at], edges: [] }, { dead: { nodes: [], edges: [edge] } }) },
    {},
    { light: spot(nowhere) },
  ]);
  expect(second).toBeUndefined();
  expect(third?.nodes).toEqual([at]);
  expect(third?.dead.edges).toEqual([edge]);
});
