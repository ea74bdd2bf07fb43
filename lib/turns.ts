/**
 * Work that stops now and then, after some milliseconds at most, so that whoever drives it can give others their turn: a
 * lecture may be running in the same process.
 */
export type Turns<T> = Generator<undefined, T, undefined>;

/** The work done without a stop. */
export function atOnce<T>(turns: Turns<T>): T {
  for (;;) {
    const { done, value } = turns.next();
    if (done) return value;
  }
}
