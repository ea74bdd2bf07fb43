import { setTimeout as sleep } from "node:timers/promises";
import type { PartId } from "@/lib/ids";
import type { Refusal } from "@/lib/protocol/refusal";
import type { Scene, ShownPart } from "@/lib/protocol/views";
import type { KnownRoom } from "./known-room";
import { nameOf } from "./names";
import { takeSeat } from "./phone";
import type { Habits } from "./plan";
import { type Repertoire, repertoireOf, type Thought } from "./repertoire";
import { createStudent, type Student } from "./student";

export interface CrowdOptions {
  readonly url: string;
  readonly code: string;
  readonly students: number;
  readonly seed: number;
  readonly habits: Habits;
  readonly once: boolean;
  readonly known: KnownRoom;
  /** A line for the person at the terminal, with what is right: only where it was asked for. */
  readonly say: ((line: string) => void) | null;
}

/** How the crowd stands. */
export interface Standing {
  readonly seated: number;
  readonly connected: number;
  readonly scene: Scene | null;
  /** Of the round on show, as far as the students know: what is saved, and how many kinds of wrong answers came. */
  readonly answered: number;
  readonly wrongKinds: number;
}

export interface Crowd {
  readonly standing: () => Standing;
  /** Why students were refused, each reason once. */
  readonly refusals: ReadonlySet<string>;
  /** Resolves when everybody has left: at the end of the room, by `leave`, or refused. */
  readonly gone: Promise<void>;
  leave(): void;
}

/** They come within this time, or faster than that with a fast pace. */
const arrivalMs = 10_000;
/** More joins at once than these would be a test of the network stack. */
const joinsAtOnce = 50;

/** Brings students into a room; each thinks and answers until it ends. */
export function bringCrowd(options: CrowdOptions): Crowd {
  const { code, url, habits, known, seed, say } = options;
  const students = new Set<Student>();
  const repertoires = new Map<PartId, Promise<Repertoire>>();
  const refusals = new Set<string>();
  const wrong = new Map<string, Set<string>>();
  let scene: Scene | null = null;
  let hasLeft = false;
  let isComing = true;
  let resolve: () => void = () => undefined;
  const gone = new Promise<void>((settled) => {
    resolve = settled;
  });

  /** Built once for all, when the first of them comes to a part. */
  function repertoire(part: ShownPart): Promise<Repertoire> {
    const found = repertoires.get(part.id);
    if (found) return found;
    const made = known.partOf(part.id).then((secret) => repertoireOf(part.id, part.answer, secret, seed));
    repertoires.set(part.id, made);
    return made;
  }

  function onHandIn(name: string, part: PartId, round: number, { answer, kind, why }: Thought): void {
    const given = JSON.stringify(answer);
    say?.(`${name}: ${given} (${why})`);
    if (kind !== "mistake") return;
    const task = `${part}#${round}`;
    wrong.set(task, (wrong.get(task) ?? new Set()).add(given));
  }

  async function bring(index: number): Promise<void> {
    const name = nameOf(index);
    const seat = await takeSeat(url, code, name);
    if (!seat.ok) return refuse(seat.error);
    if (hasLeft) return;
    const student = createStudent({
      ...{ url, code, habits, cookie: seat.value },
      seed: seed * 2_003 + index,
      repertoireOf: repertoire,
      onScene(now) {
        scene = now;
        if (now.phase === "ended" && options.once) dismiss(student);
      },
      onHandIn: (part, round, thought) => onHandIn(name, part, round, thought),
      onRefused(refusal) {
        refuse(refusal);
        dismiss(student);
      },
    });
    students.add(student);
  }

  function refuse({ message }: Refusal): void {
    refusals.add(message);
  }

  function dismiss(student: Student): void {
    student.leave();
    students.delete(student);
    settle();
  }

  function settle(): void {
    if (students.size === 0 && (!isComing || hasLeft)) resolve();
  }

  async function bringAll(): Promise<void> {
    const apartMs = Math.min(300, arrivalMs / options.students) * Math.min(1, habits.pace / 20);
    const under = new Set<Promise<void>>();
    for (let index = 0; index < options.students && !hasLeft; index += 1) {
      const one: Promise<void> = bring(index)
        .catch((error: unknown) => void refusals.add(networkError(error, url)))
        .then(() => void under.delete(one));
      under.add(one);
      // Where the first finds no room or no server, the others need not try.
      if (index === 0) await one;
      if (index === 0 && refusals.size > 0) break;
      if (under.size >= joinsAtOnce) await Promise.race(under);
      await sleep(apartMs);
    }
    await Promise.all(under);
    isComing = false;
    settle();
  }
  void bringAll();

  return {
    refusals,
    gone,
    standing() {
      const asked = scene && "part" in scene && "round" in scene ? scene : null;
      const all = [...students];
      return {
        seated: all.length,
        connected: all.filter((student) => student.isConnected()).length,
        scene,
        answered: asked ? all.filter((one) => one.isSaved(asked.part.id, asked.round)).length : 0,
        wrongKinds: asked ? (wrong.get(`${asked.part.id}#${asked.round}`)?.size ?? 0) : 0,
      };
    },
    leave() {
      hasLeft = true;
      for (const student of students) student.leave();
      students.clear();
      settle();
    },
  };
}

function networkError(error: unknown, url: string): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  return `${url} does not answer (${cause}). Is Backpoll running there? Set --url or PORT.`;
}
