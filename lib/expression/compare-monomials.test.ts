import { describe, expect, it } from "vitest";
import { pathTerms } from "@/lib/network/paths";
import { compareMonomials } from "./compare-monomials";
import { bucketOf } from "./equality";
import { fromPaths } from "./from-paths";
import { monomialText } from "./monomial";
import { expression, type ShapeName, shapeNamed } from "./testing/shapes";

const compared = (answer: string, key: string, name: ShapeName = "2-2-2-1", outer?: string) => {
  const comparison = compareMonomials(
    expression(answer, name),
    expression(key, name),
    shapeNamed(name),
    ...(outer ? [expression(outer, name)] : []),
  );
  if (comparison === null) throw new Error("no canonical form");
  return comparison;
};

/** #144: one factor of the sum asked. */
const one = "W_22^(2) g'(z_2^(2)) W_21^(3)";
/** ∂H/∂W_12^(1), with both of its paths. */
const two = "x_1 g'(z_2^(1)) (W_21^(2) g'(z_1^(2)) W_11^(3) + W_22^(2) g'(z_2^(2)) W_21^(3))";
/** ∂H/∂a_1^(1), whose weights have different indices. */
const swaps = "W_11^(2) g'(z_1^(2)) W_11^(3) + W_12^(2) g'(z_2^(2)) W_21^(3)";

describe("compareMonomials names the one mistake that explains an answer", () => {
  it.each([
    ["SW", one, "W_22^(2) g'(z_2^(2)) W_12^(3)"],
    ["SW", "W_12^(1) g'(z_2^(1)) W_21^(2)", "W_21^(1) g'(z_2^(1)) W_21^(2)"],
    ["SW", "W_12^(1) g'(z_2^(1)) W_21^(2)", "W_21^(1) g'(z_2^(1)) W_12^(2)"],
    ["SW", swaps, "W_11^(2) g'(z_1^(2)) W_11^(3) + W_21^(2) g'(z_2^(2)) W_21^(3)"],
    ["SW", two, "x_1 g'(z_2^(1)) (W_12^(2) g'(z_1^(2)) W_11^(3) + W_22^(2) g'(z_2^(2)) W_12^(3))"],
    ["DL", one, "W_22^(1) g'(z_2^(2)) W_21^(3)"],
    ["DL", one, "W_22^(2) g'(z_2^(2)) W_21^(2)"],
    ["G1", one, "W_22^(2) W_21^(3)"],
    ["G1", two, "x_1 (W_21^(2) W_11^(3) + W_22^(2) W_21^(3))"],
    ["G1", two, "x_1 (W_21^(2) g'(z_1^(2)) W_11^(3) + W_22^(2) g'(z_2^(2)) W_21^(3))"],
    ["G1", two, "x_1 g'(z_2^(1)) (W_21^(2) W_11^(3) + W_22^(2) g'(z_2^(2)) W_21^(3))"],
    ["GA", one, "W_22^(2) a_2^(2) W_21^(3)"],
    ["GA", one, "W_22^(2) g(z_2^(2)) W_21^(3)"],
    ["GA", two, "x_1 a_2^(1) (W_21^(2) g(z_1^(2)) W_11^(3) + W_22^(2) g(z_2^(2)) W_21^(3))"],
    ["GZ", one, "W_22^(2) z_2^(2) W_21^(3)"],
    ["GZ", one, "W_22^(2) (W_12^(2) a_1^(1) + W_22^(2) a_2^(1)) W_21^(3)"],
    ["SD", one, "W_22^(2) g'(a_2^(2)) W_21^(3)"],
    ["GS", one, "W_22^(2) g'(z_1^(2)) W_21^(3)"],
    ["GS", one, "W_22^(2) g'(z_2^(1)) W_21^(3)"],
    ["GS", two, "x_1 g'(z_1^(1)) (W_21^(2) g'(z_1^(2)) W_11^(3) + W_22^(2) g'(z_2^(2)) W_21^(3))"],
    ["U", one, "W_22^(2) g'(z_2^(2))"],
    ["U", one, "g'(z_2^(2)) W_21^(3)"],
    ["U", "x_1 g'(z_1^(1)) W_11^(2) g'(z_1^(2)) W_11^(3)", "x_1 g'(z_1^(1))"],
    ["WW", one, "W_22^(2) W_22^(2) g'(z_2^(2)) W_21^(3)"],
    ["WW", two, "W_12^(1) x_1 g'(z_2^(1)) (W_21^(2) g'(z_1^(2)) W_11^(3) + W_22^(2) g'(z_2^(2)) W_21^(3))"],
    ["IX", two, "g'(z_2^(1)) (W_21^(2) g'(z_1^(2)) W_11^(3) + W_22^(2) g'(z_2^(2)) W_21^(3))"],
    ["IX", "a_1^(1) g'(z_2^(2)) W_21^(3)", "g'(z_2^(2)) W_21^(3)"],
    ["IZ", "a_1^(1) g'(z_2^(2)) W_21^(3)", "z_1^(1) g'(z_2^(2)) W_21^(3)"],
    ["IN", "a_1^(1) g'(z_2^(2)) W_21^(3)", "a_2^(2) g'(z_2^(2)) W_21^(3)"],
    ["IN", "x_1 g'(z_2^(1)) W_21^(2)", "a_2^(1) g'(z_2^(1)) W_21^(2)"],
    ["SG", one, "-W_22^(2) g'(z_2^(2)) W_21^(3)"],
    ["SG", two, "x_1 g'(z_2^(1)) (W_21^(2) g'(z_1^(2)) W_11^(3) - W_22^(2) g'(z_2^(2)) W_21^(3))"],
    ["P1", two, "x_1 g'(z_2^(1)) W_21^(2) g'(z_1^(2)) W_11^(3)"],
    ["PL", two, "x_1 g'(z_2^(1)) W_22^(2) g'(z_2^(2)) W_21^(3)"],
    ["PX", two, "x_1 g'(z_2^(1)) W_21^(2) g'(z_1^(2)) W_11^(3) W_22^(2) g'(z_2^(2)) W_21^(3)"],
    ["PX", swaps, "W_11^(2) g'(z_1^(2)) W_11^(3) W_12^(2) g'(z_2^(2)) W_21^(3)"],
    ["SP", one, "W_22^(2) + g'(z_2^(2)) + W_21^(3)"],
    ["SP", one, "W_22^(2) g'(z_2^(2)) + W_21^(3)"],
  ])("%s: %s answered %s", (code, key, answer) => {
    expect(compared(answer, key)).toMatchObject({ label: code, candidates: [code] });
  });

  it("the factor before the blank, if it is told which", () => {
    const outer = "x_1 g'(z_2^(1))";
    const repeated = `${outer} ${one}`;
    expect(compared(repeated, one, "2-2-2-1", outer)).toMatchObject({ label: "OF" });
    expect(compared(repeated, one)).toMatchObject({ label: null, candidates: [] });
    expect(compared(`W_12^(1) ${one}`, one, "2-2-2-1", "W_12^(1)")).toMatchObject({ label: "OF" });
  });

  it("a path lost in the middle", () => {
    const key =
      "W_11^(2) g'(z_1^(2)) W_11^(3) + W_12^(2) g'(z_2^(2)) W_21^(3) + W_13^(2) g'(z_3^(2)) W_31^(3)";
    const without = (n: number) =>
      key
        .split(" + ")
        .filter((_, i) => i !== n)
        .join(" + ");
    expect(compared(without(1), key, "2-3-3-1")).toMatchObject({ label: "P", pathShare: 2 / 3 });
    expect(compared(key.split(" + ")[0] ?? "", key, "2-3-3-1").label).toBe("P1");
    expect(compared(key.split(" + ")[2] ?? "", key, "2-3-3-1").label).toBe("PL");
    expect(compared(key.split(" + ")[1] ?? "", key, "2-3-3-1").label).toBe("P");
  });

  it("the same-numbered path, where it is neither the first nor the last", () => {
    const from = (node: number) =>
      `W_${node}1^(2) g'(z_1^(2)) W_11^(3) + W_${node}2^(2) g'(z_2^(2)) W_21^(3) + W_${node}3^(2) g'(z_3^(2)) W_31^(3)`;
    const middle = (node: number) => from(node).split(" + ")[1] ?? "";
    expect(compared(middle(2), from(2), "2-3-3-1")).toMatchObject({ label: "PS", pathShare: 1 / 3 });
    expect(compared(middle(1), from(1), "2-3-3-1").label).toBe("P");
    expect(compared(from(1).split(" + ")[0] ?? "", from(1), "2-3-3-1").label).toBe("P1");
  });

  it("indices in the order of the statement", () => {
    expect(compared("W_21^(3) g'(z_2^(2))", "W_12^(3) g'(z_2^(2))", "to-from").label).toBe("SW");
  });
});

describe("compareMonomials names nothing", () => {
  it.each([
    ["that is right", one, one],
    ["for two mistakes", one, "W_22^(1) W_21^(3)"],
    [
      "for two different mistakes in two paths",
      two,
      "x_1 g'(z_2^(1)) (W_21^(2) W_11^(3) + W_22^(2) g'(z_2^(2)))",
    ],
    ["for a number", one, "1"],
    ["for nothing", two, "0"],
    ["for a factor 2", one, "2 W_22^(2) g'(z_2^(2)) W_21^(3)"],
    ["for a quotient", one, "W_22^(2) / g'(z_2^(2)) W_21^(3)"],
    ["for something else", one, "H - y"],
  ])("%s", (_, key, answer) => {
    expect(compared(answer, key)).toMatchObject({ label: null, candidates: [] });
  });

  it("but both where two mistakes give the same", () => {
    // A weight dropped from W·W may be the upstream one or the whole tail.
    expect(compared("g'(z_1^(1)) W_11^(2)", "x_1 g'(z_1^(1)) W_11^(2)", "2-2-1").candidates).toEqual(["IX"]);
    expect(compared("x_1", "x_1 g'(z_1^(3))").candidates).toEqual([]);
  });
});

describe("compareMonomials hands on what partial credit is made of", () => {
  const texts = (answer: string, key: string) => {
    const { common, missing, extra, pathShare } = compared(answer, key);
    return {
      common: common.map(monomialText),
      missing: missing.map(monomialText),
      extra: extra.map(monomialText),
      pathShare,
    };
  };

  it("monomials common, missing and extra, in the order of the paths", () => {
    expect(texts("W_12^(2) g'(z_2^(2)) W_21^(3) + W_11^(2) W_11^(3)", swaps)).toEqual({
      common: ["W_12^(2) g'(z_2^(2)) W_21^(3)"],
      missing: ["W_11^(2) g'(z_1^(2)) W_11^(3)"],
      extra: ["W_11^(2) W_11^(3)"],
      pathShare: 0.5,
    });
  });

  it("each pair of monomials with what may have happened", () => {
    const { pairs } = compared(
      "W_12^(2) W_21^(3) + W_21^(2) g'(z_1^(2)) W_11^(3)",
      "W_12^(2) g'(z_1^(2)) W_11^(3) + W_12^(2) g'(z_2^(2)) W_21^(3)",
    );
    expect(pairs.map(({ answer, mistakes }) => [monomialText(answer), ...mistakes])).toEqual([
      ["W_21^(2) g'(z_1^(2)) W_11^(3)", "SW"],
      ["W_12^(2) W_21^(3)", "G1"],
    ]);
  });

  it("nothing where there is no canonical form", () => {
    const shape = shapeNamed("2-2-2-1");
    expect(compareMonomials(expression("1 / (x_1 + x_2)"), expression(one), shape)).toBeNull();
  });
});

describe("fromPaths", () => {
  const shape = shapeNamed("2-2-2-1");
  it("makes the keys of the seeds from the network", () => {
    const whole = fromPaths(pathTerms(shape.widths, { kind: "W", layer: 1, from: 1, to: 2 }));
    expect(bucketOf(whole, shape)).toBe(bucketOf(expression(two), shape));
    const dx = fromPaths(pathTerms([2, 2, 1], { kind: "x", node: 1 }));
    expect(bucketOf(dx, shapeNamed("2-2-1"))).toBe(
      "W_11^(1) g'(z_1^(1)) W_11^(2) + W_12^(1) g'(z_2^(1)) W_21^(2)",
    );
  });

  it("makes 1 of the path without a factor", () => {
    expect(bucketOf(fromPaths(pathTerms(shape.widths, { kind: "z", layer: 3, node: 1 })), shape)).toBe("1");
    expect(bucketOf(fromPaths(pathTerms(shape.widths, { kind: "a", layer: 2, node: 1 })), shape)).toBe(
      "W_11^(3)",
    );
  });
});
