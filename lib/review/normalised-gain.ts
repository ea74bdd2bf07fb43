/**
 * Hake's normalised gain g = (post − pre)/(1 − pre): of what the class could still gain, how much it did. `pre` and `post`
 * are the shares right (0 … 1) of all who answered the first and the last round. At most 1, negative where it got worse;
 * null where pre = 1 leaves nothing to gain. Source: R. R. Hake, Interactive-engagement versus traditional methods,
 * American Journal of Physics 66 (1998), 64–74.
 */
export function normalisedGain(pre: number, post: number): number | null {
  return pre === 1 ? null : (post - pre) / (1 - pre);
}
