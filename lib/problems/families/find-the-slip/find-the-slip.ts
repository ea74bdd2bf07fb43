import { z } from "zod";
import { nth, zip } from "@/lib/entries";
import { everything, figureOf, type Shown } from "@/lib/figure/figure-of";
import { bucketOfKey } from "@/lib/grading/bucket";
import { networkSchema } from "@/lib/network/parse-network";
import { exists } from "@/lib/network/quantity";
import { isRationalText, rational, rationalTex, rationalText } from "@/lib/network/rational";
import { inlinePartialTex, partialTex, quantityTex } from "@/lib/network/symbols";
import { conventionsOf } from "@/lib/problems/conventions";
import { derivativeSolution } from "@/lib/problems/derivative-solution";
import { defineFamily, type PartDraft } from "@/lib/problems/family";
import type { Key, Markup, Misconception } from "@/lib/problems/question";
import { inSteps } from "@/lib/problems/solution";
import { differentiated, type Worked, work } from "@/lib/problems/worked";
import { err, ok } from "@/lib/result";
import { drawSlip } from "./draw-slip";
import {
  lineTex,
  type PlacedSlip,
  resultOf,
  slipsOf,
  type Task,
  type WorkedLine,
  workedOut,
} from "./slip-working";
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
    const { network, of, target, slip, fromStart, askResult } = given;
    if (!exists(network.widths, of)) return err(`the network has no ${quantityTex(of)}`);
    const problem = taskProblem(given);
    if (problem !== null) return err(problem);
    const right = workedOut(given);
    const wrong = workedOut(given, slip);
    if (!right || !wrong || slip.line > wrong.length)
      return err(`nobody slips on ${slip.rule} in line ${slip.line}`);
    if (nth(right, slip.line).written.value.equals(nth(wrong, slip.line).written.value))
      return err(`line ${slip.line} comes out right in spite of ${slip.rule}`);
    const worked = work(
      network,
      target === null ? undefined : { type: "squared", target: [target], half: false },
    );
    const shown: Shown = fromStart
      ? { weights: everything(network).weights, z: [], a: [0], markDead: false }
      : everything(network);
    const symbol = partialTex(quantityTex(of), target === null ? "H" : "R");
    return ok({
      title: "Find the slip",
      stem:
        `Somebody worked out $${symbol}$ line by line for the network of the figure${targetText(target)}. ` +
        "Exactly one line does not follow from what is given and from the lines before it. The lines after it go on rightly with the wrong number.",
      conventions: conventionsOf(network),
      network,
      parts: [
        slipPart(worked, shown, { of, right, wrong, slip }),
        ...(askResult ? [resultPart(worked, shown, given, { of, right, wrong, slip })] : []),
      ],
    });
  },
  draw: drawSlip,
});

function taskProblem({ network, target, fromStart }: Task): string | null {
  if (network.widths.at(-1) !== 1) return "the last width is 1: H is a single output";
  if (network.skips || network.shared) return "a working knows neither skips nor shared weights";
  const isPlain = network.activations.every(
    (g, i, { length }) => g === (i + 1 === length ? "linear" : "relu"),
  );
  if (!isPlain) return "a working has ReLU nodes and a linear output";
  return target !== null && !fromStart ? "a working with a target begins with the forward pass" : null;
}

function targetText(target: string | null): Markup {
  return target === null
    ? ""
    : `, with the risk $R=(H-y)^2$ and the target $y=${rationalTex(rational(target))}$`;
}

interface Working {
  readonly of: Task["of"];
  readonly right: readonly WorkedLine[];
  readonly wrong: readonly WorkedLine[];
  readonly slip: PlacedSlip;
}

function slipPart({ network }: Worked, shown: Shown, { of, right, wrong, slip }: Working): PartDraft {
  const id = (line: number) => `line-${line}`;
  const key: Key = { type: "choice", option: id(slip.line) };
  const after = right.slice(slip.line).map(lineTex);
  return {
    prompt: "Which line is wrong by itself?",
    name: "the wrong line",
    figure: figureOf(network, shown, [of]),
    answer: {
      type: "choice",
      options: wrong.map((line, i) => ({ id: id(i + 1), label: `(${i + 1}) $${lineTex(line)}$` })),
    },
    key,
    solution: inSteps([
      {
        text: `Line $${slip.line}$ is wrong. ${slipWords[slip.rule].sentence}`,
        tex: lineTex(nth(wrong, slip.line)),
      },
      { text: "Rightly it reads so.", tex: lineTex(nth(right, slip.line)) },
      ...after.map((tex, i) => ({
        text: i === 0 ? "From there on the right numbers follow." : "And then:",
        tex,
      })),
    ]),
    misconceptions: zip(right, wrong).flatMap(([should, is], i): readonly Misconception[] => {
      const line = i + 1;
      if (line === slip.line) return [];
      if (!should.written.value.equals(is.written.value))
        return [{ code: `CF@${line}`, label: `line $${line}$ only carries it on`, bucket: id(line) }];
      return is.written.value.equals(0)
        ? [{ code: `Z@${line}`, label: `the $0$ of line $${line}$ is right`, bucket: id(line) }]
        : [];
    }),
  };
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
