import { seeded } from "@/lib/network/testing/random-network";
import type { Shape } from "../shape";

/**
 * A second opinion on equality that shares nothing with the code under test: the text (canonical spelling only) is turned
 * into JavaScript and run in floating point on random networks. g is a curve whose "derivative" is another curve that has
 * nothing to do with it, or the ReLU.
 */
export function agree(left: string, right: string, shape: Shape, relu: boolean): boolean {
  const nets = Array.from({ length: relu ? 400 : 12 }, (_, seed) => randomValues(shape, seed, relu));
  const [runLeft, runRight] = [compiled(left), compiled(right)];
  return nets.every((values) => {
    const a = runLeft(values);
    const b = runRight(values);
    if (!Number.isFinite(a) || !Number.isFinite(b)) return Number.isFinite(a) === Number.isFinite(b);
    return Math.abs(a - b) <= 1e-7 * (1 + Math.abs(a) + Math.abs(b));
  });
}

interface Values {
  of(name: string): number;
  g(name: string, v: number): number;
}

function compiled(text: string): (values: Values) => number {
  const run = new Function("v", "f", `"use strict"; return (${javaScript(text)});`);
  return ({ of, g }) => Number(run(of, (name: string) => (x: number) => g(name, x)));
}

const token =
  /(W_\d\d\^\(\d\)|W_\{\d+,\d+\}\^\(\d\)|[zab]_\d+\^\(\d\)|x_\d+|eta|[Hyn])|(g'?|relu'?|sigma'?|tanh'?)(?=[([])|(\d+(?:\.\d+)?)|\^(\d+)|([-+*/])|([([])|([)\]])|\s+/y;

function javaScript(text: string): string {
  let source = "";
  let afterOperand = false;
  let divides = false;
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (match === null) throw new Error(`The oracle cannot read ${text}`);
    const [, symbol, fn, number, power, sign, open, close] = match;
    const begins = symbol ?? fn ?? number ?? open;
    if (begins !== undefined && afterOperand) source += "*";
    if (symbol !== undefined) source += `v("${symbol}")`;
    if (fn !== undefined) source += `f("${fn}")`;
    if (number !== undefined) source += number;
    if (power !== undefined) source += `**${power}`;
    if (open !== undefined) source += "(";
    if (close !== undefined) source += ")";
    // A sign that no operand stands before: −1 times what follows, or divided by it below the bar.
    if (sign !== undefined) source += afterOperand || sign === "+" ? sign : divides ? "(-1)/" : "(-1)*";
    if (match[0].trim() !== "") {
      divides = sign === "/";
      afterOperand =
        symbol !== undefined || number !== undefined || power !== undefined || close !== undefined;
    }
  }
  return source;
}

function randomValues(shape: Shape, seed: number, relu: boolean): Values {
  const random = seeded(seed + 1);
  const memo = new Map<string, number>();
  const fresh = (name: string) => memo.get(name) ?? memo.set(name, 0.3 + random()).get(name) ?? 0;
  const signed = (name: string) =>
    relu && memo.get(name) === undefined && random() < 0.5 ? set(name, -fresh(name)) : fresh(name);
  const set = (name: string, value: number) => memo.set(name, value).get(name) ?? 0;
  const g = (name: string, v: number): number => {
    if (relu) return v <= 0 ? 0 : name.endsWith("'") ? 1 : v;
    // Unless it has a name of its own, the output shares the hidden layer's g.
    const first = shape.activations[0];
    const own = name.replace("'", "") === first ? "g" : name.replace("'", "");
    const phase = { g: 0, sigma: 1, tanh: 2, relu: 3 }[own] ?? 4;
    return name.endsWith("'") ? Math.cos(0.7 * v + phase) + 0.2 * v : Math.sin(1.3 * v + 0.4 + phase) + v / 3;
  };
  const last = shape.widths.length - 1;
  const a = (layer: number, node: number): number => {
    if (layer === 0) return signed(`x_${node}`);
    const name = shape.activations[layer - 1] ?? "linear";
    return name === "linear" ? z(layer, node) : g(name, z(layer, node));
  };
  const z = (layer: number, node: number): number => {
    let sum = shape.biases ? signed(`b_${node}^(${layer})`) : 0;
    for (let j = 1; j <= (shape.widths[layer - 1] ?? 0); j++) {
      const [first, second] = shape.weightIndex === "from-to" ? [j, node] : [node, j];
      const indices = `${first}${second}`.length > 2 ? `{${first},${second}}` : `${first}${second}`;
      sum += signed(`W_${indices}^(${layer})`) * a(layer - 1, j);
    }
    return sum;
  };
  // Every symbol in a fixed order, so that its value does not depend on the text.
  a(last, 1);
  const of = (name: string): number => {
    const [, letter, node, layer] = /^([za])_(\d+)\^\((\d+)\)$/.exec(name) ?? [];
    if (name === "H") return a(last, 1);
    if (letter === "z") return z(Number(layer), Number(node));
    if (letter === "a") return a(Number(layer), Number(node));
    const letters = [...name].reduce((sum, letter) => (sum * 33 + letter.charCodeAt(0)) % 9_973, 7);
    return memo.get(name) ?? set(name, 0.5 + letters / 9_973 + seed / 100);
  };
  return { of, g };
}
