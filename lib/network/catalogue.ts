/**
 * The misconceptions about derivatives in a network, each the right procedure with one step done wrong, after the
 * "bugs" of Brown & Burton 1978. A variant stands behind the rule that it is a variant of. `missteps` says what each
 * changes.
 */
export const rules = [
  "T", // transposed index in the sum over k
  "TF", // transposed index in the forward pass
  "DL", // the weights of the layer before in the sum over k
  "SW", // swapped the two indices of the weight asked for
  "P1", // only the first path
  "PL", // only the last path
  "PS", // only the path to the node of the same number; a variant of P1 and PL
  "PX", // multiplied the paths
  "RK", // left out the skip while going back
  "G1", // forgot g′
  "GA", // a in place of the ReLU's g′(z)
  "GZ", // z in place of the ReLU's g′(z)
  "GN", // the ReLU with g′ = −1 where z < 0
  "GO", // the ReLU with g′(0) = 1
  "SD", // σ(z) or tanh(z) itself in place of its slope
  "SDZ", // z(1−z) in place of σ(1−σ), 1−z² in place of 1−tanh²
  "ST", // a(1−a), the sigmoid's slope, for a tanh
  "ST1", // 1−a for a tanh, the square forgotten
  "FR", // no ReLU in the forward pass
  "IZ", // z in place of a as the factor that comes in
  "IX", // forgot the factor that comes in
  "IN", // the activation at the wrong end of the weight
  "WW", // kept the weight itself
  "B0", // the bias as a factor of its own derivative
  "BZ", // 0 for a bias, as for a constant
  "RC", // a shared weight at its first place only
  "RC2", // a shared weight at its last place only
  "S2", // forgot the 2 of the square
  "SF", // forgot the ½ of the loss
  "SY", // y − H for H − y
  "SM", // the softmax with its diagonal only: p_k reacts to z_k alone
  "SMP", // (p−y)·p(1−p): a slope too many behind softmax and cross-entropy
  "SMY", // y − p for p − y
  "SM0", // p for p − y
  "U", // only the local derivative: 1 for all that arrives from behind
  "SG", // wrong sign
  "NA", // answered for a when asked for z or b; a variant of G1
] as const;
export type Rule = (typeof rules)[number];
