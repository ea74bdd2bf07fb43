import type { Skip } from "@/lib/network/network";
import type { Figure, FigureEdge, FigureNode } from "./figure";

/**
 * The figure as sentences for a screen reader: the widths, every number that is drawn and what is asked. Made from the
 * nodes and edges themselves, so that it can neither miss nor add anything.
 */
export function describeFigure({
  widths,
  nodes,
  edges,
  skips,
}: Omit<Figure, "description">): readonly string[] {
  const numbers = nodes.flatMap((node) => {
    const out = edges.filter((edge) => edge.layer === node.layer + 1 && edge.from === node.node);
    return nodeSentence(node, out, widths);
  });
  return [
    `${shape(widths)} Every node feeds every node of the next layer.`,
    ...skips.map(skipSentence),
    ...(numbers.length > 0 ? numbers : ["No numbers are printed."]),
    ...nodes
      .filter((node) => node.asked)
      .map((node) => `Asked about: ${nodeName(node, widths).toLowerCase()}.`),
    ...edges.filter((edge) => edge.asked).map((edge) => `Asked about: ${edgeName(edge, widths)}.`),
  ];
}

function shape(widths: readonly number[]): string {
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
  const [inputs = 0, ...rest] = widths;
  const hidden = rest.slice(0, -1).map((width, i) => `${count(width, "node")} in layer ${i + 1}`);
  const outputs = rest.at(-1) ?? 1;
  const end = outputs === 1 ? "one output H" : `${outputs} outputs h`;
  return `A network with ${[count(inputs, "input"), ...hidden].join(", ")} and ${end}.`;
}

function skipSentence({ from, to }: Skip): string {
  const source = from === 0 ? "each input" : `each node of layer ${from}`;
  return `A skip adds what leaves ${source} to the z of the same-numbered node of layer ${to}.`;
}

function nodeSentence(
  node: FigureNode,
  out: readonly FigureEdge[],
  widths: readonly number[],
): readonly string[] {
  const last = widths.length - 1;
  const isOne = widths.at(-1) === 1;
  const values = [
    ...(node.bias ? [`bias ${node.bias.text}`] : []),
    ...(node.z ? [`z = ${node.z.text}`] : []),
    ...(node.a ? [`${activationName(node, isOne)} = ${node.a.text}`] : []),
    ...(node.dead ? ["off, its slope is 0"] : []),
  ].join(", ");
  const weights = out
    .flatMap(({ weight, to }) => (weight ? [{ text: weight.text, to }] : []))
    .map(({ text, to }) =>
      node.layer + 1 < last ? `${text} to node ${to}` : `${text} to ${outputName(to, isOne)}`,
    )
    .join(", ");
  const target = node.layer + 1 === last ? "Weights" : `Weights to layer ${node.layer + 1}`;
  if (values === "" && weights === "") return [];
  const sentences = [values, weights && `${values && `${target}: `}${weights}`].filter(Boolean);
  const name = nodeName(node, widths);
  const intro = values === "" ? `${name}, ${target.toLowerCase()}` : name;
  return [`${intro}: ${sentences.join(". ")}.`];
}

function activationName({ kind }: FigureNode, isOne: boolean): string {
  if (kind === "input") return "x";
  return kind === "hidden" ? "a" : isOne ? "H" : "h";
}

function nodeName({ kind, layer, node }: FigureNode, widths: readonly number[]): string {
  if (kind === "input") return `Input ${node}`;
  if (kind === "hidden") return `Layer ${layer}, node ${node}`;
  return widths.at(-1) === 1 ? "Output" : `Output ${node}`;
}

function outputName(node: number, isOne: boolean): string {
  return isOne ? "the output" : `output ${node}`;
}

function edgeName({ layer, from, to }: FigureEdge, widths: readonly number[]): string {
  const source = layer === 1 ? `input ${from}` : `node ${from} of layer ${layer - 1}`;
  const isLast = layer === widths.length - 1;
  const target = isLast ? outputName(to, widths.at(-1) === 1) : `node ${to} of layer ${layer}`;
  return `the weight from ${source} to ${target}`;
}
