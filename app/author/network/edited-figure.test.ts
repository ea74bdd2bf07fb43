import { describe, expect, it } from "vitest";
import { work } from "@/lib/problems/worked";
import { editedLayout } from "./edited-figure";
import { workedOut } from "./exactness";
import { editedNetwork } from "./network-state";
import { startQuestion } from "./start-question";

const { network } = startQuestion;
const boxes = ({ layout }: ReturnType<typeof editedLayout>) => ({
  size: [layout.width, layout.height],
  nodes: layout.nodes.map(({ x, y, width, height }) => [x, y, width, height]),
  edges: layout.edges.map(({ x1, y1, x2, y2, label }) => [x1, y1, x2, y2, label?.x, label?.y]),
});

describe("the figure of an editor", () => {
  it("moves nothing between values and derivatives, nor while small numbers are typed", () => {
    const other = editedNetwork(network, { type: "setNumber", at: { kind: "x", node: 1 }, text: "-19" });
    const views = [network, other].flatMap((one) =>
      (["values", "derivatives"] as const).map((view) => boxes(editedLayout(one, work(one), [], view))),
    );
    for (const view of views) expect(view).toEqual(views[0]);
    const at = { kind: "W", layer: 2, from: 2, to: 1 } as const;
    const fractions = editedNetwork(network, { type: "setNumber", at, text: "-13/12" });
    const [values, derivatives] = (["values", "derivatives"] as const).map((view) =>
      boxes(editedLayout(fractions, work(fractions), [], view)),
    );
    expect(derivatives).toEqual(values);
  });

  it("prints the derivative by each weight on its edge", () => {
    const { layout } = editedLayout(network, work(network), [], "derivatives");
    const at = (from: number, to: number) =>
      layout.edges.find(({ edge }) => edge.layer === 1 && edge.from === from && edge.to === to)?.label?.text;
    // x_1 W_21 = 3·(−2), x_2 W_31 = (−2)·(−3), and nothing through the node that is off.
    expect([at(1, 2), at(2, 3), at(1, 1)]).toEqual(["−6", "6", "0"]);
  });

  it("prints the numbers also where they have no exact values, with a sentence what to do", () => {
    const smooth = editedNetwork(editedNetwork(network, { type: "setBiases", on: true }), {
      type: "setActivation",
      layer: 1,
      activation: "sigmoid",
    });
    expect(workedOut(smooth, startQuestion.objective)).toMatchObject({
      ok: false,
      error: expect.stringContaining("Good numbers"),
    });
    const { layout } = editedLayout(smooth, null, [], "derivatives");
    expect(layout.edges[0]?.label?.text).toBe("−3");
    expect(layout.nodes.filter(({ bias }) => bias !== null)).toHaveLength(4);
  });
});
