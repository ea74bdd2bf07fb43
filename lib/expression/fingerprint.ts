import type { Expression } from "./expression";
import { type Interpretation, type Interpreter, interpreter } from "./interpret";
import { keyedHash, textHash } from "./keyed-hash";
import type { Shape } from "./shape";
import { symbolText } from "./symbol";

/** The Mersenne prime 2⁶¹ − 1: expressions are evaluated in the field F_p. */
const p = (1n << 61n) - 1n;
const pointsNeeded = 3;
const pointsTried = 8;

/**
 * Where an expression takes it: its values at three fixed points of F_p, as text. Equal expressions have equal
 * fingerprints; different ones of degree d share one with a chance of about (d/p)³ (Schwartz–Zippel). W, b, x and names
 * are fixed unrelated numbers, z follows by the forward pass, g(v) and g′(v) are hashes of v: equal arguments give equal
 * values and nothing else is known of g. A point where a divisor is 0 gives way to the next; null if three cannot be had.
 */
export function fingerprint(expression: Expression, shape: Shape): string | null {
  const values: string[] = [];
  for (let point = 1; point <= pointsTried && values.length < pointsNeeded; point++) {
    const value = at(point, shape).evaluate(expression);
    if (value !== null)
      values.push(`${point === values.length + 1 ? "" : `${point}:`}${singleResidue(value).toString(36)}`);
  }
  return values.length === pointsNeeded ? `#${values.join(".")}` : null;
}

/** Whether an expression is 0 whatever the numbers, or has no value at all. */
export function isZero(expression: Expression, shape: Shape): boolean {
  const values = [1, 2, 3].map((point) => at(point, shape).evaluate(expression));
  return values.every((value) => value === null || value.over === 0n);
}

/** over / under in F_p; dividing out costs far more than carrying the divisor along. `under` is never 0. */
interface Residue {
  readonly over: bigint;
  readonly under: bigint;
}

/** The points of shapes in use: most of the work is in their forward passes. */
const points = new WeakMap<Shape, Map<number, Interpreter<Residue>>>();

function at(point: number, shape: Shape): Interpreter<Residue> {
  const known = points.get(shape) ?? new Map<number, Interpreter<Residue>>();
  points.set(shape, known);
  const interpreted = known.get(point) ?? interpreter(shape, residues(BigInt(point), shape));
  known.set(point, interpreted);
  return interpreted;
}

function residues(point: bigint, shape: Shape): Interpretation<Residue> {
  return {
    number: ({ s, n, d }) => (d % p === 0n ? null : { over: modulo(s * n), under: d % p }),
    given: (symbol) => whole(keyedHash(point, BigInt(textHash(symbolText(symbol, shape), 0)))),
    add: (left, right) =>
      left.under === right.under
        ? { over: (left.over + right.over) % p, under: left.under }
        : {
            over: (left.over * right.under + right.over * left.under) % p,
            under: (left.under * right.under) % p,
          },
    multiply: (left, right) => ({
      over: (left.over * right.over) % p,
      under: (left.under * right.under) % p,
    }),
    divide: (left, right) =>
      right.over === 0n
        ? null
        : { over: (left.over * right.under) % p, under: (left.under * right.over) % p },
    call: (fn, prime, argument) =>
      whole(keyedHash(point, BigInt(textHash(fn, 0)), prime ? 1n : 0n, singleResidue(argument))),
  };
}

function whole(value: bigint): Residue {
  return { over: value % p, under: 1n };
}

function singleResidue({ over, under }: Residue): bigint {
  return under === 1n ? over : (over * inverse(under)) % p;
}

function modulo(value: bigint): bigint {
  return ((value % p) + p) % p;
}

/** a^(p−2) = 1/a (Fermat). */
function inverse(a: bigint): bigint {
  let power = 1n;
  let square = a;
  for (let rest = p - 2n; rest > 0n; rest >>= 1n) {
    if (rest & 1n) power = (power * square) % p;
    square = (square * square) % p;
  }
  return power;
}
