import { nth } from "@/lib/entries";
import { output } from "@/lib/network/forward";
import { rationalText } from "@/lib/network/rational";
import { deadNodes, drawNetwork, hasSymmetricSquare, hasZeroZ, isMental } from "@/lib/problems/draw-network";
import type { Difficulty } from "@/lib/problems/family";
import type { Random } from "@/lib/problems/random";
import { work } from "@/lib/problems/worked";
import { resultOf, slipsOf, type Task, workedOut } from "./slip-working";

/** 1: one hidden layer; 2: two of them; 3: from the forward pass, with biases, to the derivative of a loss. */
export function drawSlip(random: Random, difficulty: Difficulty) {
  const task = drawTask(random, difficulty);
  if (task === null) return null;
  const right = workedOut(task);
  const askResult = difficulty > 1;
  // A result that is asked for is no number that one would guess.
  if (!right || (askResult && resultOf(right).abs().lte(1))) return null;
  const [slip] = random.shuffled(slipsOf(task)).filter((tried) => {
    const wrong = workedOut(task, tried);
    if (!wrong) return false;
    const differs = (line: number) => !nth(wrong, line).written.value.equals(nth(right, line).written.value);
    const isSmall = wrong.every(({ written }) => written.value.abs().lte(99));
    // Only an error that comes through to the result makes anybody look for it.
    return isSmall && differs(tried.line) && !resultOf(wrong).equals(resultOf(right));
  });
  return slip ? { ...task, slip, askResult } : null;
}

function drawTask(random: Random, difficulty: Difficulty): Task | null {
  const isDeep = difficulty === 2;
  const fromStart = difficulty === 3;
  const network = drawNetwork(random, {
    widths: isDeep ? [2, 2, 2, 1] : [2, 2, 1],
    activations: isDeep ? ["relu", "relu", "linear"] : ["relu", "linear"],
    biases: fromStart ? "all" : "none",
    weightRange: 3,
  });
  const worked = work(network);
  const isFit =
    isMental(worked.passes, worked.gradient) &&
    !hasZeroZ(worked.passes) &&
    !hasSymmetricSquare(network) &&
    nth(deadNodes(worked.passes), 1).length === 1;
  if (!isFit) return null;
  const residual = random.pick([-3, -2, 2, 3]);
  return {
    network,
    of: { kind: "W", layer: 1, from: random.integer(1, 2), to: random.integer(1, 2) },
    target: fromStart ? rationalText(output(worked.passes).sub(residual)) : null,
    fromStart,
  };
}
