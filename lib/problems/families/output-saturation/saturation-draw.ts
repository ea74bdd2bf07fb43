import { nth } from "@/lib/entries";
import { forward, output } from "@/lib/network/forward";
import type { Activation, Network } from "@/lib/network/network";
import { drawNetwork } from "@/lib/problems/draw-network";
import type { Difficulty } from "@/lib/problems/family";
import type { Random } from "@/lib/problems/random";
import type { SaturationParams } from "./output-saturation";

/** A claim about the derivatives at an output of this kind and value. */
interface Item {
  readonly g: Activation;
  /** q of z = ln q for a sigmoid or a tanh; H for a ReLU or a linear output. */
  readonly at: string;
  readonly about: boolean;
  readonly wording: SaturationParams["wording"];
  /** "none" for an output without biases; "alive" and "dead" say what the hidden layer of the witness does. */
  readonly witness: "none" | "alive" | "dead";
}

const items: Readonly<Record<Difficulty, readonly [Item, ...Item[]]>> = {
  1: [
    { g: "sigmoid", at: "99", about: true, wording: "is", witness: "alive" },
    { g: "sigmoid", at: "199", about: true, wording: "is", witness: "alive" },
    { g: "relu", at: "1", about: true, wording: "is", witness: "none" },
    { g: "linear", at: "1", about: true, wording: "is", witness: "none" },
    { g: "tanh", at: "20", about: true, wording: "is", witness: "alive" },
  ],
  2: [
    { g: "sigmoid", at: "1/99", about: true, wording: "is", witness: "alive" },
    { g: "tanh", at: "1/20", about: true, wording: "is", witness: "alive" },
    { g: "relu", at: "1", about: false, wording: "is", witness: "none" },
    { g: "sigmoid", at: "1", about: true, wording: "must", witness: "alive" },
    { g: "sigmoid", at: "99", about: false, wording: "is", witness: "alive" },
    { g: "relu", at: "0", about: false, wording: "is", witness: "none" },
    { g: "linear", at: "1", about: true, wording: "must", witness: "alive" },
  ],
  3: [
    { g: "relu", at: "1", about: false, wording: "can", witness: "dead" },
    { g: "relu", at: "1", about: false, wording: "can", witness: "none" },
    { g: "linear", at: "1", about: false, wording: "can", witness: "dead" },
    { g: "linear", at: "1", about: false, wording: "can", witness: "none" },
    { g: "relu", at: "1", about: false, wording: "must", witness: "alive" },
    { g: "tanh", at: "20", about: false, wording: "must", witness: "alive" },
    { g: "tanh", at: "1", about: true, wording: "must", witness: "alive" },
    { g: "sigmoid", at: "199", about: true, wording: "must", witness: "alive" },
  ],
};

/** An item of this difficulty with a small network that keeps its word. */
export function drawSaturation(random: Random, difficulty: Difficulty): SaturationParams | null {
  const item = random.pick(items[difficulty]);
  const network = drawNetwork(random, {
    widths: [2, 2, 1],
    activations: ["relu", "linear"],
    weightRange: 2,
    inputRange: 2,
  });
  const witness = witnessOf(network, item);
  if (witness === null) return null;
  return {
    claim: item.about ? { type: "about", below: "1/20" } : { type: "exactly" },
    wording: item.wording,
    witness,
  };
}

/** The network with the output's activation, and a bias that puts its z where the item wants it. */
function witnessOf(network: Network, { g, at, witness }: Item): Network | null {
  const passes = forwardOf(network);
  const [z1, z2] = passes.hidden;
  const isDead = passes.hidden.every((z) => z <= 0);
  if (z1 === undefined || z2 === undefined || Math.max(z1, z2) > 3 || z1 * z2 === 0) return null;
  if (witness === "dead" ? !isDead : isDead) return null;
  const activations: Activation[] = ["relu", g];
  if (witness === "none") {
    const isWanted = at === "0" ? passes.output < 0 : passes.output === Number(at);
    return isWanted ? { ...network, activations } : null;
  }
  const isCurved = g === "sigmoid" || g === "tanh";
  const shift = isCurved ? -passes.output : Number(at) - passes.output;
  const bias = isCurved && at !== "1" ? `${shift} + ln ${at}` : `${shift}`;
  return { ...network, activations, biases: [["0", "0"], [bias]] };
}

function forwardOf(network: Network) {
  const passes = forward(network);
  return {
    hidden: nth(passes, 1).z.map((z) => z.rational.valueOf()),
    output: output(passes).valueOf(),
  };
}
