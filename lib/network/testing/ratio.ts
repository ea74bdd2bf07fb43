/** Fractions of two BigInts, the denominator positive; made for the oracle alone, so that it shares no arithmetic. */
export type Ratio = readonly [numerator: bigint, denominator: bigint];

export const nought: Ratio = [0n, 1n];
export const unit: Ratio = [1n, 1n];

/** The ratio of "-14" or "-3/2". */
export function ratio(text: string): Ratio {
  const [n = "0", d = "1"] = text.split("/");
  return reduced(BigInt(n), BigInt(d));
}

export function ratioText([n, d]: Ratio): string {
  return d === 1n ? `${n}` : `${n}/${d}`;
}

export function plus(p: Ratio, q: Ratio): Ratio {
  if (p[1] === 1n && q[1] === 1n) return [p[0] + q[0], 1n];
  return reduced(p[0] * q[1] + q[0] * p[1], p[1] * q[1]);
}

export function times(p: Ratio, q: Ratio): Ratio {
  if (p[1] === 1n && q[1] === 1n) return [p[0] * q[0], 1n];
  return reduced(p[0] * q[0], p[1] * q[1]);
}

export function minus(p: Ratio, q: Ratio): Ratio {
  return plus(p, [-q[0], q[1]]);
}

/** p/q for q ≠ 0. */
export function over(p: Ratio, q: Ratio): Ratio {
  return times(p, q[0] < 0n ? [-q[1], -q[0]] : [q[1], q[0]]);
}

export function toNumber([n, d]: Ratio): number {
  return Number(n) / Number(d);
}

function reduced(n: bigint, d: bigint): Ratio {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 1n ? [n, d] : [n / a, d / a];
}
