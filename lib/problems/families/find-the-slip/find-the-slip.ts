import { z } from "zod";
import { figureOf, type Shown } from "@/lib/figure/figure-of";
import { bucketOfKey } from "@/lib/grading/bucket";
import { networkSchema } from "@/lib/network/parse-network";
import { isRationalText, rational, rationalTex, rationalText } from "@/lib/network/rational";
import { inlinePartialTex, partialTex, quantityTex } from "@/lib/network/symbols";
import { conventionsOf } from "@/lib/problems/conventions";
import { derivativeSolution } from "@/lib/problems/derivative-solution";
import { defineFamily, type PartDraft } from "@/lib/problems/family";
import type { Key, Markup, Misconception } from "@/lib/problems/question";
import { differentiated, type Worked, work } from "@/lib/problems/worked";
import { ok } from "@/lib/result";
import { drawSlip } from "./draw-slip";
import { objectiveOf, shownOf, slipPart, type Working, workingOf } from "./slip-part";
import { resultOf, slipsOf, type Task, workedOut } from "./slip-working";
import { slipSchema, slipWords } from "./slips";

const index = z.int().min(1);

const params = z.strictObject({
  network: networkSchema,
  of: z.strictObject({ kind: z.literal("W"), layer: z.literal(1), from: index, to: index }),
  /** y of R = (H − y)², or null where H itself is differentiated. */
  target: z.string().refine(isRationalText, { error: "not a number like -3/2", abort: true }).nullable(),
  /** Whether the working begins with the forward pass. */
  fromStart: z.boolean(),
  slip: z.strictObject({ line: index, rule: slipSchema }),
  /** Whether the right result is asked, too. */
  askResult: z.boolean(),
});

/** E15: a working with one wrong line, whose error the lines after it carry on. */
export const findTheSlip = defineFamily({
  code: "E15",
  name: "Find the slip",
  params,
  build(given) {
    const working = workingOf(given, given.slip);
    if (!working.ok) return working;
    const { network, of, target, fromStart, askResult } = given;
    const worked = work(network, objectiveOf(target));
    const shown = shownOf(network, fromStart);
    const symbol = partialTex(quantityTex(of), target === null ? "H" : "R");
    return ok({
      title: "Find the slip",
      stem:
        `Somebody worked out $${symbol}$ line by line for the network of the figure${targetText(target)}. ` +
        "Exactly one line does not follow from what is given and from the lines before it. The lines after it go on rightly with the wrong number.",
      conventions: conventionsOf(network),
      network,
      parts: [
        slipPart(worked, shown, working.value),
        ...(askResult ? [resultPart(worked, shown, given, working.value)] : []),
      ],
    });
  },
  draw: drawSlip,
});

function targetText(target: string | null): Markup {
  return target === null
    ? ""
    : `, with the risk $R=(H-y)^2$ and the target $y=${rationalTex(rational(target))}$`;
}

/** The derivative itself. The printed result is one more wrong answer; so is what any other slip leads to. */
function resultPart(worked: Worked, shown: Shown, task: Task, { of, right, wrong }: Working): PartDraft {
  const symbol = quantityTex(of);
  const differentiand = differentiated(worked);
  const key: Key = { type: "number", value: rationalText(resultOf(right)) };
  const kept: Misconception = {
    code: "KP",
    label: "kept the printed result",
    bucket: rationalText(resultOf(wrong)),
  };
  const others = slipsOf(task).flatMap(({ line, rule }): readonly Misconception[] => {
    const slipped = workedOut(task, { line, rule });
    if (!slipped) return [];
    const label = `line $${line}$: ${slipWords[rule].label}`;
    return [{ code: `${rule}@${line}`, label, bucket: rationalText(resultOf(slipped)) }];
  });
  // Many slips come to the same result: the one nearest to it stands for all of them, and the printed one for itself.
  const last = new Map([...others, kept].map((one) => [one.bucket, one]));
  last.delete(bucketOfKey(key));
  return {
    prompt: `What is the right $${partialTex(symbol, differentiand)}$?`,
    name: `$${inlinePartialTex(symbol, differentiand)}$`,
    figure: figureOf(worked.network, shown, [of]),
    answer: { type: "number" },
    asks: { of: differentiand, objective: worked.objective, quantity: of },
    key,
    solution: derivativeSolution(worked, [of], { shown }),
    misconceptions: [...last.values()],
  };
}
