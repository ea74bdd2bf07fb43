import { isSameEdge, isSameNode, spot } from "@/lib/figure/light";
import { depth } from "@/lib/network/network";
import type { Quantity } from "@/lib/network/quantity";
import { type AskedGraph, askedGraph } from "./asked-graph";
import { deadStep, noPathStep, silentStep } from "./dead-steps";
import { meetingStep } from "./meeting-step";
import { activationStep, biasesStep, weightsStep } from "./parameter-steps";
import { legSteps } from "./path-legs";
import type { SolutionStep } from "./question";
import type { Worked } from "./worked";
import { slopeStep, startSteps, workedSteps } from "./worked-steps";

/** More steps than these nobody follows from a seat. */
export const mostSteps = 12;

/**
 * One derivative from the output, or from the layer `known` whose ∂/∂z is told, back to what is asked: along each live
 * path edge by edge, the factors multiplied up, then the paths added where they meet. Layer by layer where that would
 * be long. The lights are spots, to be accumulated.
 */
export function chainWalk(
  worked: Worked,
  asked: Quantity,
  known = depth(worked.network),
): readonly SolutionStep[] {
  const graph = askedGraph(worked, asked, known);
  if (graph === null)
    return asked.kind === "W" && known < depth(worked.network)
      ? [activationStep(worked, asked.layer - 1, asked.from), weightsStep(worked, [asked])]
      : workedSteps(worked, asked, known);
  const byPaths = graph.paths <= mostSteps ? pathWalk(worked, asked, graph, known) : null;
  return byPaths && byPaths.length <= mostSteps ? byPaths : layerWalk(worked, asked, graph, known);
}

function pathWalk(
  worked: Worked,
  asked: Quantity,
  graph: AskedGraph,
  known: number,
): readonly SolutionStep[] {
  const { steps, products, told } = legSteps(worked, graph);
  const start = startSteps(worked, known);
  const { target, startsAtZ } = graph;
  const isTargetOff = graph.frontier.some((at) => at.layer === target.layer);
  const untold = graph.frontier.filter((at) => !told.includes(at)).map((at) => deadStep(worked, at, graph));
  const back = [...start, ...graph.silentEnds.map((end) => silentStep(worked, end)), ...steps, ...untold];
  if (isTargetOff) return [...back, ...lastSteps(worked, asked)];
  const meeting =
    products.length === 0
      ? [noPathStep(worked, target)]
      : products.length > 1
        ? [meetingStep(worked, target, products)]
        : [];
  const slope = startsAtZ ? [onlyLive(slopeStep(worked, target.layer, target.node), graph)] : [];
  return [...back, ...meeting, ...slope, ...lastSteps(worked, asked)];
}

/** From the z of a node to the weight or the bias that was asked. */
function lastSteps(worked: Worked, asked: Quantity): readonly SolutionStep[] {
  if (asked.kind === "W") return [weightsStep(worked, [asked])];
  return asked.kind === "b" ? [biasesStep(worked, [asked])] : [];
}

/** Whole layers at once, of which only what lies on a path of this derivative is lit. */
function layerWalk(
  worked: Worked,
  asked: Quantity,
  graph: AskedGraph,
  known: number,
): readonly SolutionStep[] {
  const last = lastSteps(worked, asked);
  const back = workedSteps(worked, asked, known);
  return [
    ...back.slice(0, back.length - last.length).map((step, i) => (i === 0 ? step : onlyLive(step, graph))),
    ...last,
  ];
}

/** A step whose light keeps to the paths of this derivative. */
function onlyLive(step: SolutionStep, graph: AskedGraph): SolutionStep {
  const { light } = step;
  if (!light) return step;
  const deadWays = graph.frontier.flatMap((at) => graph.deadOutOf(at));
  const dead = {
    nodes: light.dead.nodes.filter((at) => graph.frontier.some((one) => isSameNode(one, at))),
    edges: light.dead.edges.filter((edge) => deadWays.some((way) => isSameEdge(way.edge, edge))),
  };
  return { ...step, light: spot(graph.live(light.current), { dead, values: light.values }) };
}
