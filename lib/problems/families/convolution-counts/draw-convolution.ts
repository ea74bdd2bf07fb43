import type { Random } from "@/lib/problems/random";
import { type Convolution, correlate } from "./convolution";
import { deltas, filterGradient, inputGradient, type Sliding } from "./filter-gradient";

/** A layer whose filters slide evenly; with padding or stride, and with a pool, at difficulty 2. */
export function drawLayer(random: Random, difficulty: 1 | 2): Convolution {
  const side = difficulty === 1 ? random.pick([2, 3, 4, 5]) : random.pick([3, 4, 5]);
  const channels = side === 3 ? random.pick([2, 4]) : 3;
  const filters = random.pick([5, 6, 8, 10]);
  const base = { side, channels, filters, biases: true };
  if (difficulty === 1) {
    const height = random.integer(side + 3, 14);
    const width = height + random.pick([1, 2, 3]);
    return { ...base, height, width, stride: 1, padding: 0, pool: null };
  }
  const pool = random.pick([2, 3]);
  const stride = random.pick([1, 2]);
  // With other pairs, forgetting the padding would look like forgetting the +1.
  const padding = stride === 2 ? 2 : random.pick([1, 2]);
  const high = pool * random.integer(2, 3);
  const wide = high + pool * random.integer(1, 2);
  const cells = (places: number) => (places - 1) * stride + side - 2 * padding;
  const layer = { ...base, height: cells(high), width: cells(wide), stride, padding, pool };
  return { ...layer, biases: random.chance(0.8) };
}

/** A filter with a place that a ReLU switches off, in numbers for mental arithmetic; null where the draw is not. */
export function drawSliding(random: Random): Sliding | null {
  const relu = random.chance(0.5);
  const entry = () => random.pick([-4, -3, -2, -1, 1, 2, 3, 4]);
  const list = (length: number) => Array.from({ length }, entry);
  const taps = random.pick([2, 3]);
  const places = random.pick([3, 4]);
  const sliding = { x: list(places + taps - 1), filter: list(taps), upstream: list(places), relu };
  const z = correlate(sliding.x, sliding.filter);
  const dead = z.filter((value) => value <= 0).length;
  const answers = [...filterGradient(sliding), ...inputGradient(sliding, deltas(sliding))];
  const isFit =
    z.every((value) => value !== 0) &&
    (!relu || dead === 1) &&
    filterGradient(sliding).every((value) => Math.abs(value) > 1) &&
    answers.every((value) => Math.abs(value) <= 40);
  return isFit ? sliding : null;
}
