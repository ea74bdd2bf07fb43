const word = 64;
const golden = 0x9e3779b97f4a7c15n;

/**
 * A number below 2⁶⁴ that has no visible relation to its parts but is always the same for them. The finaliser of
 * SplitMix64 (Steele, Lea and Flood 2014) over the parts in turn. Not a secret: fixed values for identity tests.
 */
export function keyedHash(...parts: readonly bigint[]): bigint {
  return parts.reduce((hash, part) => mixed(hash ^ part), golden);
}

/** The same for letters and a small seed, below 2⁵³ and in plain numbers (cyrb53, public domain). */
export function textHash(text: string, seed: number): number {
  let low = 0xdeadbeef ^ seed;
  let high = 0x41c6ce57 ^ seed;
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 2_654_435_761);
    high = Math.imul(high ^ text.charCodeAt(i), 1_597_334_677);
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return 4_294_967_296 * (high & 0x1f_ff_ff) + (low >>> 0);
}

function mixed(value: bigint): bigint {
  let z = BigInt.asUintN(word, value + golden);
  z = BigInt.asUintN(word, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = BigInt.asUintN(word, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return z ^ (z >> 31n);
}
