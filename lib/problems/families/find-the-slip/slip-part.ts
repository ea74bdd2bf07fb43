import { nth, zip } from "@/lib/entries";
import { everything, figureOf, inputsAndWeights, type Shown } from "@/lib/figure/figure-of";
import type { Network } from "@/lib/network/network";
import { type Objective, theOutput } from "@/lib/network/objective";
import { exists } from "@/lib/network/quantity";
import { quantityTex } from "@/lib/network/symbols";
import type { PartDraft } from "@/lib/problems/family";
import type { Key, Misconception } from "@/lib/problems/question";
import { inSteps } from "@/lib/problems/solution";
import type { Worked } from "@/lib/problems/worked";
import { err, ok, type Result } from "@/lib/result";
import { lineTex, type PlacedSlip, type Task, type WorkedLine, workedOut } from "./slip-working";
import { slipWords } from "./slips";

/** A working as it should be and as it stands there. */
export interface Working {
  readonly of: Task["of"];
  readonly right: readonly WorkedLine[];
  readonly wrong: readonly WorkedLine[];
  readonly slip: PlacedSlip;
}

/** Which line of a working is wrong by itself. */
export function slipPart({ network }: Worked, shown: Shown, { of, right, wrong, slip }: Working): PartDraft {
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

/** The working of a task with a slip in it. The error says what does not fit. */
export function workingOf(task: Task, slip: PlacedSlip): Result<Working, string> {
  const { network, of } = task;
  if (!exists(network.widths, of)) return err(`the network has no ${quantityTex(of)}`);
  const problem = taskProblem(task);
  if (problem !== null) return err(problem);
  const right = workedOut(task);
  const wrong = workedOut(task, slip);
  if (!right || !wrong || slip.line > wrong.length)
    return err(`nobody slips on ${slip.rule} in line ${slip.line}`);
  if (nth(right, slip.line).written.value.equals(nth(wrong, slip.line).written.value))
    return err(`line ${slip.line} comes out right in spite of ${slip.rule}`);
  return ok({ of, right, wrong, slip });
}

function taskProblem({ network, target, fromStart }: Task): string | null {
  if (network.widths.at(-1) !== 1) return "the last width is 1: H is a single output";
  if (network.skips || network.shared) return "a working knows neither skips nor shared weights";
  const isPlain = network.activations.every(
    (g, i, { length }) => g === (i + 1 === length ? "linear" : "relu"),
  );
  if (!isPlain) return "a working has ReLU nodes and a linear output";
  return target !== null && !fromStart ? "a working with a target begins with the forward pass" : null;
}

/** R = (H − y)², or H where there is no target. */
export function objectiveOf(target: string | null): Objective {
  return target === null ? theOutput : { type: "squared", target: [target], half: false };
}

/** What the figure of a working prints: without the forward pass where the working begins with it. */
export function shownOf(network: Network, fromStart: boolean): Shown {
  return fromStart ? inputsAndWeights(network) : everything(network);
}
