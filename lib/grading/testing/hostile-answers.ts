import type { Random } from "@/lib/problems/random";
import type { AnswerInput } from "../answer";

type Shape = (random: Random) => string;

const repeated = (random: Random, most: number, piece: () => string, between = "") =>
  Array.from({ length: random.integer(1, most) }, piece).join(between);

const expressions: readonly [Shape, ...Shape[]] = [
  (random) => `${"(".repeat(random.integer(1, 1_900))}x_1${")".repeat(random.integer(1, 1_900))}`,
  (random) => repeated(random, 12, () => "9", "^"),
  (random) => "9".repeat(random.integer(1, 3_900)),
  (random) => repeated(random, 60, () => "(W_22^(2)+W_21^(2))"),
  (random) => repeated(random, 60, () => `W_${random.integer(1, 2)}2^(2) g'(z_2^(2))`, "+"),
  (random) => `(x_1+x_2)^${random.integer(2, 12)}(x_1-x_2)^${random.integer(2, 12)}`,
  (random) => `1/${"(1+".repeat(random.integer(1, 31))}x_1${")".repeat(31)}`,
  (random) => `${"g'(".repeat(random.integer(1, 40))}z_1^(1)${")".repeat(40)}`,
  (random) => repeated(random, 900, () => random.pick(["\u0301", "²", "₁", "＜", "−", "∂"])),
  (random) => `${"\\frac{1}{".repeat(random.integer(1, 60))}x_1${"}".repeat(60)}`,
  (random) => `W_{${"1".repeat(random.integer(1, 3_800))}}^(1)`,
  (random) => `x_1/0${"/0".repeat(random.integer(0, 200))}`,
];

const digits = "0123456789";
const numbers: readonly [Shape, ...Shape[]] = [
  (random) => repeated(random, 1_900, () => random.pick([...digits] as [string, ...string[]])),
  (random) => repeated(random, 20, () => "9", "^"),
  (random) => `${"(".repeat(random.integer(1, 30))}9^30${")^30".repeat(random.integer(1, 8))}`,
  (random) => repeated(random, 12, () => `1/${random.integer(1, 99_999)}`, "+"),
  (random) => repeated(random, 12, () => `${random.integer(10, 99)}^29`, "*"),
  (random) => `1e${random.integer(-40, 40)}`,
  (random) => `0.${"3".repeat(random.integer(1, 62))}`,
  (random) => `1/0${repeated(random, 20, () => "/0")}`,
  (random) =>
    repeated(random, 64, () => random.pick(["½", "¾", "²", "⁻", "１", "−", "·", "％", "\u0301", "٣"])),
  (random) =>
    repeated(random, 64, () => random.pick([" ", "1", "+", "-", "/", ".", ",", "e", "x", "(", "{", "^"])),
  (random) => `${"1 ".repeat(random.integer(1, 32))}/${" ".repeat(random.integer(1, 30))}`,
  (random) => `${"-".repeat(random.integer(1, 60))}1`,
];

/** An answer that is made to be dear to read, the same for the same numbers, and no longer than a message may bring it. */
export function hostileAnswer(
  type: "number" | "vector" | "matrix" | "expression",
  random: Random,
): AnswerInput {
  const number = () => random.pick(numbers)(random).slice(0, 2_000);
  const many = (count: number) => Array.from({ length: count }, number);
  // 16 KiB is what one message may have.
  const short = (cells: readonly string[]) => cells.map((cell) => cell.slice(0, 100));
  switch (type) {
    case "number":
      return { type, text: number() };
    case "vector":
      return { type, cells: short(many(random.pick([2, 6, 6, 64]))) };
    case "matrix": {
      const [rows, columns] = random.pick([
        [3, 2],
        [2, 2],
        [8, 8],
        [1, 1],
      ]);
      return { type, rows: Array.from({ length: rows }, () => short(many(columns))) };
    }
    case "expression":
      return { type, text: random.pick(expressions)(random).slice(0, 4_000) };
  }
}
