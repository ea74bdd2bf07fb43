/**
 * The misconceptions about derivatives in a network of ReLU and linear nodes, each the right procedure with one step done
 * wrong, after the "bugs" of Brown & Burton 1978. A variant stands behind the rule that it is a variant of.
 */
export const rules = [
  "T", // transposed index in the sum over k
  "SW", // swapped the two indices of the weight asked for
  "P1", // only the first path
  "PL", // only the last path
  "PS", // only the path to the node of the same number; a variant of P1 and PL
  "PX", // multiplied the paths
  "G1", // forgot g′
  "GA", // a in place of g′(z)
  "GZ", // z in place of g′(z)
  "GN", // g′ = −1 where z < 0
  "GO", // g′(0) = 1
  "FR", // no ReLU in the forward pass
  "IZ", // z in place of a as the factor that comes in
  "IX", // forgot the factor that comes in
  "IN", // the activation at the wrong end of the weight
  "WW", // kept the weight itself
  "U", // only the local derivative: 1 for all that arrives from behind
  "SG", // wrong sign
  "NA", // answered for a when asked for z; a variant of G1
] as const;
export type Rule = (typeof rules)[number];
