import type { Difficulty } from "@/lib/problems/family";
import type { Random } from "@/lib/problems/random";
import type { RiskParams } from "./risk-contribution";

/** A perfectly predicted point among others, and one whose residual is none of 0, 1, −1. */
export function drawRisk(random: Random, difficulty: Difficulty): RiskParams | null {
  const whole = (least: number, most: number) => `${random.integer(least, most)}`;
  const H = random.integer(-3, 5);
  const residual = random.pick([-4, -3, -2, 2, 3, 4]);
  const y = H - residual;
  const signed = () => `${random.integer(2, 6) * (random.chance(0.5) ? 1 : -1)}`;
  const gradient = Array.from({ length: difficulty === 3 ? 3 : 2 }, signed);
  if (
    [H, y].some((value) => value === 0 || Math.abs(value) === 1) ||
    new Set(gradient).size < gradient.length
  )
    return null;
  const perfect = whole(2, 6);
  const options = random.shuffled([
    { H: perfect, y: perfect },
    { H: "0", y: signed() },
    { H: signed(), y: "0" },
    { H: "1", y: "-1" },
  ]);
  return {
    n: random.pick([3, 4, 5, 6, 10]),
    half: difficulty === 3 || (difficulty === 2 && random.chance(0.3)),
    ...(difficulty === 1 ? { first: { H: perfect, y: perfect } } : { several: [...options] }),
    second: { H: `${H}`, y: `${y}`, gradient },
  };
}
