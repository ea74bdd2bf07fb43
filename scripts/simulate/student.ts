import type { PartId } from "@/lib/ids";
import { type Random, randomFrom } from "@/lib/problems/random";
import type { Refusal } from "@/lib/protocol/refusal";
import type { Scene, ShownPart } from "@/lib/protocol/views";
import { connectPhone, type Phone } from "./phone";
import { type Act, type Before, type Habits, mindOf, planOf } from "./plan";
import type { Repertoire, Thought } from "./repertoire";

/** What the crowd sees of a student. */
export interface Student {
  readonly isConnected: () => boolean;
  readonly isSaved: (part: PartId, round: number) => boolean;
  leave(): void;
}

export interface StudentOptions {
  readonly url: string;
  readonly code: string;
  readonly cookie: string;
  readonly habits: Habits;
  /** Of this student: abilities and thoughts come from it. */
  readonly seed: number;
  readonly repertoireOf: (part: ShownPart) => Promise<Repertoire>;
  readonly onScene: (scene: Scene) => void;
  readonly onHandIn: (part: PartId, round: number, thought: Thought) => void;
  readonly onRefused: (refusal: Refusal) => void;
}

type OpenScene = Extract<Scene, { phase: "open" }>;

/** One who looks at what the room shows, thinks, and answers as long as answers are open. */
export function createStudent(options: StudentOptions): Student {
  const random: Random = randomFrom(options.seed);
  const mind = mindOf(random);
  const remembered = new Map<PartId, NonNullable<Before>>();
  let busyWith: string | null = null;
  let timers: NodeJS.Timeout[] = [];
  let hasLeft = false;

  const phone: Phone = connectPhone(options.url, options.code, options.cookie, {
    onScene(scene) {
      options.onScene(scene);
      if (scene.phase === "open") return begin(scene);
      stopThinking();
      const before = scene.phase === "discussing" ? remembered.get(scene.part.id) : undefined;
      if (before && scene.phase === "discussing")
        remembered.set(scene.part.id, { ...before, discussed: true });
    },
    onRefused: options.onRefused,
  });

  function stopThinking(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  }

  function begin(scene: OpenScene): void {
    const task = `${scene.part.id}#${scene.round}`;
    // A connection that comes back finds the student where they were.
    if (busyWith === task) return;
    busyWith = task;
    stopThinking();
    void think(scene, task);
  }

  async function think({ part, round }: OpenScene, task: string): Promise<void> {
    const repertoire = await options.repertoireOf(part);
    if (busyWith !== task || hasLeft) return;
    const { acts, last } = planOf(mind, repertoire, remembered.get(part.id) ?? null, options.habits, random);
    remembered.set(part.id, { thought: last, discussed: false });
    timers = acts.map((act) => setTimeout(() => carryOut(act, part.id, round), act.at));
  }

  function carryOut(act: Act, part: PartId, round: number): void {
    if (act.type === "write") phone.write(part);
    else if (act.type === "loseConnection") phone.loseConnection(act.forMs);
    else {
      phone.handIn(part, round, act.thought.answer);
      options.onHandIn(part, round, act.thought);
    }
  }

  return {
    isConnected: phone.isConnected,
    isSaved: phone.isSaved,
    leave() {
      hasLeft = true;
      stopThinking();
      phone.leave();
    },
  };
}
