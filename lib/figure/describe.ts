import type { FigureEdge, FigureNode } from "./figure";

/**
 * The figure as sentences for a screen reader: the widths, every number that is drawn and what is asked. Made from the
 * nodes and edges themselves, so that it can neither miss nor add anything.
 */
export function describeFigure(
  widths: readonly number[],
  nodes: readonly FigureNode[],
  edges: readonly FigureEdge[],
): readonly string[] {
  const last = widths.length - 1;
  const numbers = nodes.flatMap((node) => {
    const out = edges.filter((edge) => edge.layer === node.layer + 1 && edge.from === node.node);
    return nodeSentence(node, out, last);
  });
  return [
    `${shape(widths)} Every node feeds every node of the next layer.`,
    ...(numbers.length > 0 ? numbers : ["No numbers are printed."]),
    ...nodes.filter((node) => node.asked).map((node) => `Asked about: ${nodeName(node).toLowerCase()}.`),
    ...edges.filter((edge) => edge.asked).map((edge) => `Asked about: ${edgeName(edge, last)}.`),
  ];
}

function shape(widths: readonly number[]): string {
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
  const [inputs = 0, ...rest] = widths;
  const hidden = rest.slice(0, -1).map((width, i) => `${count(width, "node")} in layer ${i + 1}`);
  return `A network with ${[count(inputs, "input"), ...hidden].join(", ")} and one output H.`;
}

function nodeSentence(node: FigureNode, out: readonly FigureEdge[], last: number): readonly string[] {
  const values = [
    ...(node.z ? [`z = ${node.z.text}`] : []),
    ...(node.a ? [`${activationName(node)} = ${node.a.text}`] : []),
    ...(node.dead ? ["off, its slope is 0"] : []),
  ].join(", ");
  const weights = out
    .flatMap(({ weight, to }) => (weight ? [{ text: weight.text, to }] : []))
    .map(({ text, to }) => (node.layer + 1 === last ? `${text} to the output` : `${text} to node ${to}`))
    .join(", ");
  const target = node.layer + 1 === last ? "Weights" : `Weights to layer ${node.layer + 1}`;
  if (values === "" && weights === "") return [];
  const sentences = [values, weights && `${values && `${target}: `}${weights}`].filter(Boolean);
  const intro = values === "" ? `${nodeName(node)}, ${target.toLowerCase()}` : nodeName(node);
  return [`${intro}: ${sentences.join(". ")}.`];
}

function activationName({ kind }: FigureNode): string {
  return kind === "input" ? "x" : kind === "output" ? "H" : "a";
}

function nodeName({ kind, layer, node }: FigureNode): string {
  if (kind === "input") return `Input ${node}`;
  return kind === "output" ? "Output" : `Layer ${layer}, node ${node}`;
}

function edgeName({ layer, from, to }: FigureEdge, last: number): string {
  const source = layer === 1 ? `input ${from}` : `node ${from} of layer ${layer - 1}`;
  return `the weight from ${source} to ${layer === last ? "the output" : `node ${to} of layer ${layer}`}`;
}
