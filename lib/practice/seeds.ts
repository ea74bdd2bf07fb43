/** Seeds of practice: 1 … 10,000 of each family and level, so that students share variants and the server keeps them ready. */
export const seeds = 10_000;
/** Who begins begins at one of these: after a lecture a whole class comes at once. */
export const firstSeeds = 40;

/** Any whole number as a seed of practice. */
export function foldedSeed(number: number): number {
  return ((((number - 1) % seeds) + seeds) % seeds) + 1;
}
