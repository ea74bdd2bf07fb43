/**
 * Mistakes that somebody might make in lib/network: each replaces one text, found exactly once in its file, by another.
 * The tests of the engine must notice every one of them.
 */
export const MUTATIONS = [
  ...of("activation.ts", [
    ["g′(0) = 1", "plain(z).gt(zero)", "plain(z).gte(zero)"],
    ["ReLU slope kept below zero", "{ a: zero, slope: zero }", "{ a: zero, slope: one }"],
    ["ReLU lets negative z through", "{ a: zero, slope: zero }", "{ a: plain(z), slope: zero }"],
    ["linear without a slope", "{ a: plain(z), slope: one };", "{ a: plain(z), slope: zero };"],
    ["sigmoid itself as its slope", "slope: a.mul(one.sub(a))", "slope: a"],
    ["sigmoid 1/(q+1)", "q.div(q.add(one))", "one.div(q.add(one))"],
    ["tanh slope 1−a", "one.sub(a.mul(a))", "one.sub(a)"],
    ["tanh of half of z", "exponential(z).pow(2) ?? zero", "exponential(z)"],
    [
      "softmax Jacobian without the off-diagonal",
      "(j === k ? one : zero).sub(pj)",
      "(j === k ? one.sub(pj) : zero)",
    ],
    ["softmax not divided by the sum", "logOf.div(total)", "logOf"],
    ["softmax of unequal rational parts", "if (other) throw", "if (false) throw"],
  ]),
  ...of("exact-real.ts", [
    ["ln p + ln q = ln(p + q)", "left.logOf.mul(right.logOf)", "left.logOf.add(right.logOf)"],
  ]),
  ...of("forward.ts", [
    [
      "bias dropped",
      "addExact(fromRational(dot(column, input).add(skipped)), b)",
      "fromRational(dot(column, input).add(skipped))",
    ],
    ["skip dropped in the forward pass", "dot(column, input).add(skipped)", "dot(column, input)"],
    ["skip from the layer before", "nth(values, from + 1)", "nth(values, Math.max(from, 1))"],
    ["skips of every layer", "({ to }) => to === l + 1", "({ to }) => to >= l + 1"],
  ]),
  ...of("backward.ts", [
    ["forgot g′", "upstream.mul(local)", "upstream"],
    ["forgot the input factor", "dz.map((dzk) => aj.mul(dzk))", "dz"],
    [
      "softmax through its diagonal only",
      "? jacobian.map((row) => dot(row, da))",
      "? zip(da, slope).map(([u, s]) => u.mul(s))",
    ],
    ["bias derivative 0", "db: (dz) => dz", "db: (dz) => dz.map((dzk) => dzk.sub(dzk))"],
    [
      "sum over the wrong index",
      "weights.map((out) => dot(out, dz))",
      "weights.map((out, j) => dot(out.length === weights.length ? weights.map((row) => row[j]) : out, dz))",
    ],
    ["skip dropped in the backward pass", "skipped.get(i)", "undefined"],
    ["skip hands back ∂a in place of ∂z", "skipped.set(from, added(dz,", "skipped.set(from, added(da,"],
    ["one of several skips from a layer", "added(dz, skipped.get(from))", "dz"],
  ]),
  ...of("objective.ts", [
    ["always the first output", "k + 1 === objective.node ? one", "k === 0 ? one"],
    ["squared loss without the 2", "objective.half ? r : r.mul(2)", "r"],
    ["the ½ of the loss forgotten", "objective.half ? r : r.mul(2)", "r.mul(2)"],
    ["the ½ forgotten in the value", "objective.half ? sum.div(2) : sum", "sum"],
    ["target not subtracted", "h.sub(rational(y))", "h"],
    ["residual turned round", "h.sub(rational(y))", "rational(y).sub(h)"],
    ["cross-entropy with the wrong sign", "p.inverse().neg() : zero", "p.inverse() : zero"],
    ["binary cross-entropy without 1 − y", ": one.sub(p).inverse(),", ": one.sub(one),"],
    ["log-likelihood in place of the loss", "one).inverse() };", "one) };"],
  ]),
  ...of("batch.ts", [
    ["1/n dropped from the gradient", "(value) => value.div(n)", "(value) => value"],
    ["1/n dropped from the risk", "mean ? risk.div(n) : risk", "risk"],
    [
      "every point with the first input",
      "forward({ ...network, input })",
      "forward({ ...network, input: points[0].input })",
    ],
    ["a step uphill", ".sub(eta.mul(slope))", ".add(eta.mul(slope))"],
    ["a step without η", ".sub(eta.mul(slope))", ".sub(slope)"],
    ["biases stay in a step", "moved(b, slope)", "b"],
    ["a shared weight moved by each place's own", "isSamePlace(place, other)", "false"],
  ]),
  ...of("quantity.ts", [
    ["shared weight counted once", "places.reduce(", "places.slice(0, 1).reduce("],
    ["bias asked, a answered", "nth(nth(layers, quantity.layer).db,", "nth(nth(layers, quantity.layer).da,"],
  ]),
  ...of("paths.ts", [
    ["skips are no paths", "[...weighted, ...skipping]", "weighted"],
    ["paths to every output", "node === output ?", "node > 0 ?"],
    ["slope of the output left out", "layer === last && !curvedOutput ?", "layer === last ?"],
    ["dead only where all is", "dead: term.some(", "dead: term.every("],
  ]),
  ...of("carry-forward.ts", [
    ["own answers beyond what is told", "layer < (known ??", "layer <= (known ??"],
    ["own ∂/∂a does not enter", "ownA(layer, i + 1) ?? value", "value"],
    ["own ∂/∂z does not enter", "ownZ(layer, i + 1) ?? value", "value"],
    ["an asked ∂/∂z carried to itself", "isAsked(layer, i + 1) ? value", "false ? value"],
  ]),
  ...of("parse-network.ts", [
    ["a softmax inside let in", '.includes("softmax")', '.includes("")'],
    ["one weight of two values let in", "new Set(values).size > 1", "new Set(values).size > 9"],
    ["a place named twice let in", "new Set(named).size < named.length", "false"],
    ["a skip between unequal widths let in", "widths[from] !== widths[to]", "false"],
    ["a skip backwards let in", "to <= from ||", ""],
  ]),
  ...of("missteps.ts", [
    ["no transpose in T", "{ ...pass, weights: columns(pass.weights) }", "pass"],
    ["SF halves", "lossFactor: one.mul(2)", "lossFactor: one.div(2)"],
    ["first place for last", "places.slice(-1)", "places.slice(0, 1)"],
  ]),
  ...of("misconception.ts", [
    ["a mistake behind what is told", "layer >= known ?", "layer > known ?"],
    ["a turned residual ignored", "residualTurned ? lossFactor.neg()", "residualTurned ? lossFactor"],
  ]),
  ...of("misstep.ts", [["two mistakes in one formula", "new Set(changes).size < changes.length", "false"]]),
];

function of(file, mutations) {
  return mutations.map(([name, text, replacement]) => ({
    file: `lib/network/${file}`,
    ...{ name, text, replacement },
  }));
}
