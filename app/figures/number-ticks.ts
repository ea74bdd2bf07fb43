import { scaleLinear } from "d3-scale";
import { type NumberAxis, placeOn } from "./number-axis";

/** A labelled mark of the axis, at 0 … 1 of its length. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** So many signs stand side by side on the narrowest axis: 320 px of the console, half a projector. */
const signsAcross = 38;
const mostTicks = 8;

/** Round numbers along an axis, as many as have room for their labels: on its linear part, and powers of ten beyond it. */
export function ticksOf(axis: NumberAxis): readonly Tick[] {
  for (let count = mostTicks; count > 1; count--) {
    const ticks = someTicks(axis, count);
    if (haveRoom(ticks)) return ticks;
  }
  return someTicks(axis, 1);
}

function someTicks(axis: NumberAxis, count: number): readonly Tick[] {
  const { low, high, linearTo } = axis;
  const core = scaleLinear([Math.max(low, -linearTo), Math.min(high, linearTo)], [0, 1]);
  const format = core.tickFormat(count);
  const powers = (far: number) => (far > linearTo ? powersUpTo(far, linearTo, count) : []);
  const place = placeOn(axis);
  return [...powers(-low).map((value) => -value), ...core.ticks(count), ...powers(high)]
    .toSorted((a, b) => a - b)
    .map((value) => ({ at: place(value), text: shortText(value) ?? format(value) }));
}

/** Powers of ten outside the linear part, from the end inwards. */
function powersUpTo(far: number, linearTo: number, count: number): readonly number[] {
  const last = Math.floor(Math.log10(far));
  const step = Math.ceil(Math.log10(far / linearTo) / Math.max(1, Math.floor(count / 3)));
  const powers: number[] = [];
  for (let power = last; 10 ** power > linearTo; power -= step) powers.push(10 ** power);
  return powers;
}

/** Many digits as a product: 2·10⁸. Null where a number is best written out. */
function shortText(value: number): string | null {
  const distance = Math.abs(value);
  if (value === 0 || (distance < 1e5 && distance >= 1e-3)) return null;
  const [mantissa = "", exponent = ""] = distance.toExponential().split("e");
  if (mantissa.length > 4) return null;
  const power = `10${superscript(Number(exponent))}`;
  return `${value < 0 ? "−" : ""}${mantissa === "1" ? "" : `${mantissa}·`}${power}`;
}

function superscript(exponent: number): string {
  const digits = [...`${Math.abs(exponent)}`].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]);
  return `${exponent < 0 ? "⁻" : ""}${digits.join("")}`;
}

function haveRoom(ticks: readonly Tick[]): boolean {
  return ticks.every((tick, index) => {
    const next = ticks[index + 1];
    return !next || (next.at - tick.at) * signsAcross >= (tick.text.length + next.text.length) / 2 + 1.5;
  });
}
