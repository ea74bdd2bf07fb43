import type { Network } from "@/lib/network/network";
import { drawNetwork } from "./draw-network";
import type { Random } from "./random";

export function searchedNetwork(random: Random): Network {
  return drawNetwork(random, { widths: [2, 3, 3, 1], activations: ["relu", "relu", "linear"] });
}
