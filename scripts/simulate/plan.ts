import type { Random } from "@/lib/problems/random";
import { type Repertoire, slip, type Thought } from "./repertoire";
import { halfTyped } from "./slip";

/** A student as the others know them. */
export interface Mind {
  /** Share of parts of middling ease that they get right alone, 0 … 1. */
  readonly ability: number;
  /** How many times the median they take to think. */
  readonly slowness: number;
}

export interface Habits {
  /** Median time to think, in seconds. */
  readonly pace: number;
  /** Share of rounds in which they lose their connection, 0 … 1. */
  readonly offline: number;
}

/** Something done in a round, in milliseconds after the round came to the phone. */
export type Act =
  | { readonly type: "write"; readonly at: number }
  | { readonly type: "handIn"; readonly at: number; readonly thought: Thought }
  | { readonly type: "loseConnection"; readonly at: number; readonly forMs: number };

export interface Plan {
  readonly acts: readonly Act[];
  /** With what they go into the next round. */
  readonly last: Thought;
}

/** What they thought in the round before; null in the first. */
export type Before = { readonly thought: Thought; readonly discussed: boolean } | null;

export function mindOf(random: Random): Mind {
  return { ability: random.integer(15, 90) / 100, slowness: logNormal(random, 0.35) };
}

/** All that a student does in one round of one part. */
export function planOf(
  mind: Mind,
  repertoire: Repertoire,
  before: Before,
  { pace, offline }: Habits,
  random: Random,
): Plan {
  const thinks = (share: number) => pace * 1_000 * share * mind.slowness * logNormal(random, 0.4);
  const thought = before ? again(before, mind, repertoire, random) : atFirst(mind, repertoire, random);
  const done = thinks(before ? 0.5 : 1);
  const acts: Act[] = [{ type: "write", at: done * 0.4 }];

  const half = random.chance(0.06) ? halfTyped(thought.answer) : null;
  if (half)
    acts.push({
      ...{ type: "handIn", at: done },
      thought: { answer: half, kind: "unreadable", why: "cannot be read" },
    });
  const finished = half ? done + thinks(0.3) : done;
  acts.push({ type: "handIn", at: finished, thought });

  const changed = random.chance(0.12) ? otherThan(thought, repertoire, random) : null;
  const at = finished + thinks(0.7);
  if (changed) acts.push({ type: "write", at }, { type: "handIn", at: at + thinks(0.2), thought: changed });

  if (random.chance(offline)) {
    // A little before, so that the answer waits for the connection; or with it, so that its receipt is lost.
    const lostAt = random.chance(1 / 2) ? finished * 0.9 : finished;
    acts.push({ type: "loseConnection", at: lostAt, forMs: thinks(0.4) });
  }
  return { acts: acts.toSorted((one, other) => one.at - other.at), last: changed ?? thought };
}

function atFirst({ ability }: Mind, repertoire: Repertoire, random: Random): Thought {
  if (random.chance((ability + repertoire.ease) / 2)) return repertoire.best;
  return mistake(repertoire, random);
}

/** After a talk with the neighbours most are where those were who could explain it. */
function again(
  { thought, discussed }: NonNullable<Before>,
  mind: Mind,
  all: Repertoire,
  random: Random,
): Thought {
  if (thought.kind === "best") return random.chance(0.95) ? thought : mistake(all, random);
  if (random.chance(discussed ? 0.35 + 0.4 * mind.ability : 0.2)) return all.best;
  return random.chance(0.7) ? thought : mistake(all, random);
}

function otherThan(thought: Thought, repertoire: Repertoire, random: Random): Thought | null {
  const other = random.chance(thought.kind === "best" ? 0.25 : 0.6)
    ? repertoire.best
    : mistake(repertoire, random);
  return other === thought ? null : other;
}

/** The most tempting mistake takes the most; one in ten is nobody else's. */
function mistake(repertoire: Repertoire, random: Random): Thought {
  if (random.chance(0.1)) return slip(repertoire, random);
  return repertoire.mistakes.find(() => random.chance(0.45)) ?? slip(repertoire, random);
}

/** Times of people: median 1, spread by `sigma`, never below an eighth nor above eight. */
function logNormal(random: Random, sigma: number): number {
  const uniform = () => random.integer(1, 1_000_000) / 1_000_001;
  const normal = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return Math.min(8, Math.max(1 / 8, Math.exp(sigma * normal)));
}
