import { err, ok, type Result } from "@/lib/result";
import type { Turns } from "@/lib/turns";
import { allDerivativesZero } from "./families/all-derivatives-zero/all-derivatives-zero";
import { backwardStep } from "./families/backward-step/backward-step";
import { biases } from "./families/biases/biases";
import { blank } from "./families/blank/blank";
import { convolutionCounts } from "./families/convolution-counts/convolution-counts";
import { countParameters } from "./families/count-parameters/count-parameters";
import { countTheProducts } from "./families/count-paths/count-paths";
import { descentStep } from "./families/descent-step/descent-step";
import { findTheSlip } from "./families/find-the-slip/find-the-slip";
import { forwardPass } from "./families/forward-pass/forward-pass";
import { fullBackprop } from "./families/full-backprop/full-backprop";
import { identity } from "./families/identity/identity";
import { matrixForm } from "./families/matrix-form/matrix-form";
import { miniBatch } from "./families/mini-batch/mini-batch";
import { outputSaturation } from "./families/output-saturation/output-saturation";
import { riskContribution } from "./families/risk-contribution/risk-contribution";
import { severalOutputs } from "./families/several-outputs/several-outputs";
import { sharedWeight } from "./families/shared-weight/shared-weight";
import { skipConnection } from "./families/skip-connection/skip-connection";
import { smoothActivations } from "./families/smooth-activations/smooth-activations";
import { softmaxLoss } from "./families/softmax-loss/softmax-loss";
import { squaredLoss } from "./families/squared-loss/squared-loss";
import { vanishingGradient } from "./families/vanishing-gradient/vanishing-gradient";
import type { Family } from "./family";
import { improvise } from "./improvise";
import { improvisedFamily } from "./improvised";
import { ownNetworkCode, ownNetworkQuestion } from "./own-network/own-network";
import { plainCode } from "./plain/plain-params";
import { plainQuestion } from "./plain/plain-question";
import type { Question, QuestionSource } from "./question";

/** Every kind of question there is. To add one: its folder in families, a line here, its test. */
export const families: readonly Family[] = [
  countParameters,
  backwardStep,
  blank,
  outputSaturation,
  riskContribution,
  identity,
  allDerivativesZero,
  fullBackprop,
  forwardPass,
  biases,
  smoothActivations,
  softmaxLoss,
  squaredLoss,
  matrixForm,
  severalOutputs,
  sharedWeight,
  skipConnection,
  vanishingGradient,
  descentStep,
  miniBatch,
  countTheProducts,
  convolutionCounts,
  findTheSlip,
];

/** A stored question with its variants, built one after the other. */
export function* questionWithVariants(source: QuestionSource): Turns<Result<Question, string>> {
  const { variants = [], ...first } = source;
  const built = questionFrom(first);
  if (!built.ok || variants.length === 0) return built;
  const others: Question[] = [];
  for (const params of variants) {
    yield;
    const one = questionFrom({ ...first, params });
    if (!one.ok) return one;
    others.push(one.value);
  }
  return ok({ ...built.value, variants: others });
}

/** The question of a stored source, with key and solution computed from its parameters. */
export function questionFrom(source: QuestionSource): Result<Question, string> {
  if (source.family === improvisedFamily) return improvise(source);
  if (source.family === plainCode) return plainQuestion(source);
  if (source.family === ownNetworkCode) return ownNetworkQuestion(source);
  const family = families.find(({ code }) => code === source.family);
  return family ? family.question(source) : err(`There is no family ${source.family}`);
}
