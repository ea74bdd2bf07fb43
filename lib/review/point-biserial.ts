/** Right or wrong, and the score on everything else. */
export interface RightAndRest {
  readonly right: boolean;
  readonly rest: number;
}

/** Of fewer students a correlation says nothing. */
const fewestStudents = 5;

/**
 * The point-biserial correlation r_pb = (M₁ − M₀)/s_n · √(p·q): M₁ and M₀ are the mean rests of those who were right and of
 * those who were wrong, p and q their shares, s_n the standard deviation of all rests with n in the denominator. It is
 * Pearson's correlation with right = 1 and wrong = 0, so −1 … 1. Null with fewer than five students, or where all were
 * right, all wrong, or all rests are equal. Source: Crocker and Algina, Introduction to Classical and Modern Test Theory
 * (1986), chapter 14; the rest leaves the item itself out (corrected item-total correlation, ibid.).
 */
export function pointBiserial(students: readonly RightAndRest[]): number | null {
  const rests = students.map(({ rest }) => rest);
  const restsOf = (wanted: boolean) =>
    students.filter(({ right }) => right === wanted).map(({ rest }) => rest);
  const [ones, zeros] = [restsOf(true), restsOf(false)];
  if (students.length < fewestStudents || ones.length === 0 || zeros.length === 0) return null;
  // Equal rests may have a mean that is off by a rounding: they are compared, not their deviation with 0.
  if (rests.every((rest) => rest === rests[0])) return null;
  const [p, q] = [ones.length / rests.length, zeros.length / rests.length];
  const r = ((mean(ones) - mean(zeros)) / deviation(rests)) * Math.sqrt(p * q);
  return Math.max(-1, Math.min(1, r));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** s_n = √(Σ (x − mean)²/n). */
function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}
