import { scaleLinear } from "d3-scale";
import type { NumberValue } from "@/lib/protocol/views";

/** What a number axis covers: low < high. */
export interface NumberAxis {
  readonly low: number;
  readonly high: number;
  /** As far from zero the axis is linear, beyond it logarithmic. Infinity where all of it is linear. */
  readonly linearTo: number;
}

/** So many times as far from zero as the typical answer, one would squash the rest of them into a spot. */
const absurd = 30;
/** What the linear part of an axis with logarithmic ends takes of it. */
const linearShare = 2 / 3;

/**
 * The axis for these values: the former one, wider where a value lies outside. It only ever grows and the key has no say
 * in it, so that the place of a dot tells nothing but its value. Returns `former` itself where nothing changes.
 */
export function growAxis(former: NumberAxis | null, values: readonly NumberValue[]): NumberAxis | null {
  const all = values.map(({ value }) => value);
  if (all.length === 0) return former;
  const linearTo = linearReach(former, values);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (former && linearTo === former.linearTo && former.low <= least && most <= former.high) return former;
  const [low, high] =
    linearTo === Infinity ? linearEnds(former, least, most) : [-end(-least, linearTo), end(most, linearTo)];
  return { low: Math.min(low, former?.low ?? low), high: Math.max(high, former?.high ?? high), linearTo };
}

/** How far the axis is linear: up to a round number beyond the typical answers, as soon as an absurd one comes. */
function linearReach(former: NumberAxis | null, values: readonly NumberValue[]): number {
  const before = former?.linearTo ?? Infinity;
  const core = coreReach(values);
  if (core === null) return before;
  const [, reach = core] = scaleLinear([0, core], [0, 1]).nice(4).domain();
  return before === Infinity ? reach : Math.max(before, reach);
}

/** How far from zero the answers lie without the absurd ones; null where none is absurd or fewer than two would be left. */
function coreReach(values: readonly NumberValue[]): number | null {
  const apart = values
    .map(({ value, count }) => ({ distance: Math.abs(value), count }))
    .toSorted((a, b) => a.distance - b.distance);
  const off = apart.filter(({ distance }) => distance > 0);
  const half = off.reduce((sum, { count }) => sum + count, 0) / 2;
  let counted = 0;
  const typical = off.find(({ count }) => {
    counted += count;
    return counted > half;
  })?.distance;
  if (typical === undefined) return null;
  const core = apart.filter(({ distance }) => distance <= absurd * typical);
  return core.length < apart.length && core.length >= 2 ? (core.at(-1)?.distance ?? null) : null;
}

function linearEnds(former: NumberAxis | null, least: number, most: number): readonly [number, number] {
  const low = Math.min(least, former?.low ?? least);
  const high = Math.max(most, former?.high ?? most);
  const around = low === high ? Math.max(1, Math.abs(low) / 4) : 0;
  const [from = low, to = high] = scaleLinear([low - around, high + around], [0, 1])
    .nice(5)
    .domain();
  return [from, to];
}

/** The end of the axis on the side where its last value has this distance from zero (negative: none lies there). */
function end(distance: number, linearTo: number): number {
  if (distance <= 0) return 0;
  return distance <= linearTo ? linearTo : 10 ** Math.ceil(Math.log10(distance));
}

/** Where a value lies on the axis, 0 … 1. */
export function placeOn(axis: NumberAxis): (value: number) => number {
  const warp = warpOf(axis);
  const [from, to] = [warp(axis.low), warp(axis.high)];
  return (value) => (warp(value) - from) / (to - from);
}

/** Linear up to ±linearTo, then one unit for each power of ten. */
function warpOf({ low, high, linearTo }: NumberAxis): (value: number) => number {
  if (linearTo === Infinity) return (value) => value;
  const decades = [-low, high].reduce((sum, far) => sum + Math.max(0, Math.log10(far / linearTo) || 0), 0);
  const core = (Math.min(high, linearTo) - Math.max(low, -linearTo)) / linearTo;
  const stretch = decades === 0 ? 1 : (decades * linearShare) / (1 - linearShare) / core;
  return (value) => {
    const far = Math.abs(value) / linearTo;
    return far <= 1 ? far * stretch * Math.sign(value) : Math.sign(value) * (stretch + Math.log10(far));
  };
}
