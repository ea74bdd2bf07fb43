const firstMs = 1_500;
const longestMs = 8_000;

/**
 * How long to wait for the next try after so many failures: anything up to a span that doubles, from 1.5 s to 8 s. It is
 * drawn after the span has met its limit, so that a class whose Wi-Fi was gone for long does not come back in step.
 */
export function pauseMs(failures: number, random: () => number = Math.random): number {
  return random() * Math.min(longestMs, firstMs * 2 ** failures);
}
