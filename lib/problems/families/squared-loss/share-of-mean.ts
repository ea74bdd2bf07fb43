import { isRationalText, rational, rationalTex, rationalText } from "@/lib/network/rational";
import type { PartDraft } from "@/lib/problems/family";
import { keepingLight } from "@/lib/problems/figure-lights";
import { misconceptionsOf } from "@/lib/problems/misconceptions";
import type { Key, Misconception } from "@/lib/problems/question";

/**
 * A part about one point's own loss as a part about its share in the mean over n points: every number divided by n, and
 * a forgotten 1/n among the mistakes. Parts that ask for one number only; others stay as they are.
 */
export function shareOf(part: PartDraft, n: number): PartDraft {
  if (part.key.type !== "number") return part;
  const whole = part.key;
  const key: Key = { type: "number", value: divided(whole.value, n) };
  const forgotten = misconceptionsOf(key, [{ code: "SN", label: "forgot the $\\tfrac1n$", answer: whole }]);
  const { carried, link: _, ...rest } = part;
  const shares = (all: readonly Misconception[] = []) =>
    all.map((one) => ({ ...one, bucket: divided(one.bucket, n) }));
  const told = part.prompt.replace(/^What is (.*)\?$/, "What does this point add to $1?");
  const last = {
    text: `So far it was this point alone. The risk is a mean over $${n}$ points, so divide by $${n}$.`,
    tex: `\\tfrac{1}{${n}}\\cdot ${bracketed(whole.value)}=${rationalTex(rational(key.value))}`,
  };
  return {
    ...rest,
    prompt: told,
    asks: null,
    key,
    misconceptions: [...shares(part.misconceptions), ...forgotten.misconceptions],
    hidden: [...(part.hidden ?? []), ...forgotten.hidden],
    pairs: () => shares(part.pairs?.()),
    solution: {
      rule: [...part.solution.rule, last],
      steps: [...part.solution.steps, last],
      walk: [...(part.solution.walk ?? part.solution.steps), keepingLight(last)],
      paths: part.solution.paths.length > 0 ? [...part.solution.paths, last] : [],
    },
    ...(carried ? { carried: (earlier) => goneOn(carried, earlier, n) } : {}),
  };
}

/** What follows from own shares: the same with everything times n, divided by n in the end. */
function goneOn(
  carried: NonNullable<PartDraft["carried"]>,
  earlier: ReadonlyMap<string, string>,
  n: number,
): string | null {
  const wholes = new Map(
    [...earlier].map(([id, own]) => [id, isRationalText(own) ? rationalText(rational(own).mul(n)) : own]),
  );
  const bucket = carried(wholes);
  return bucket === null ? null : divided(bucket, n);
}

function divided(bucket: string, n: number): string {
  return isRationalText(bucket) ? rationalText(rational(bucket).div(n)) : bucket;
}

function bracketed(text: string): string {
  const tex = rationalTex(rational(text));
  return tex.startsWith("-") ? `(${tex})` : tex;
}
