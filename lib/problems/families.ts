import { err, type Result } from "@/lib/result";
import { allDerivativesZero } from "./all-derivatives-zero";
import { backwardStep } from "./backward-step";
import { blank } from "./blank";
import { convolutionCounts } from "./convolution-counts";
import { countParameters } from "./count-parameters";
import { countTheProducts } from "./count-paths";
import { descentStep } from "./descent-step";
import type { Family } from "./family";
import { findTheSlip } from "./find-the-slip";
import { fullBackprop } from "./full-backprop";
import { identity } from "./identity";
import { miniBatch } from "./mini-batch";
import { outputSaturation } from "./output-saturation";
import type { Question, QuestionSource } from "./question";
import { riskContribution } from "./risk-contribution";
import { smoothActivations } from "./smooth-activations";
import { softmaxLoss } from "./softmax-loss";

/** Every kind of question there is. To add one: its file, a line here, its test. */
export const families: readonly Family[] = [
  countParameters,
  backwardStep,
  blank,
  outputSaturation,
  riskContribution,
  identity,
  allDerivativesZero,
  fullBackprop,
  smoothActivations,
  softmaxLoss,
  countTheProducts,
  convolutionCounts,
  descentStep,
  miniBatch,
  findTheSlip,
];

/** The question of a stored source, with key and solution computed from its parameters. */
export function questionFrom(source: QuestionSource): Result<Question, string> {
  const family = families.find(({ code }) => code === source.family);
  return family ? family.question(source) : err(`There is no family ${source.family}`);
}
