import type { Person } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";

/** Something done about people: what to send, the sentence that says it is done, and what takes it back. */
export interface Order {
  readonly commands: readonly Command[];
  readonly done: string;
  readonly undo?: Order;
}

/** What one command takes (lib/protocol/parse.ts). */
const mostAtOnce = 100;

export function removal(people: readonly Person[]): Order {
  const commands = inParts("removeParticipants", people);
  return { commands, done: `${who(people)} out of the room.`, undo: restoring(people) };
}

/** Takes out exactly those who are named: nobody else joined between the first and the last of them. */
export function waveRemoval(people: readonly Person[]): Order {
  const joined = people.map(({ joinedAt }) => joinedAt);
  const [from, to] = [Math.min(...joined), Math.max(...joined)];
  const commands: readonly Command[] = people.length > 0 ? [{ type: "removeWave", from, to }] : [];
  return { commands, done: `${who(people)} out of the room.`, undo: restoring(people) };
}

export function restoring(people: readonly Person[]): Order {
  return { commands: inParts("restoreParticipants", people), done: `${who(people)} back in.` };
}

export function extraTimeOrder({ id, name, extraTime }: Person, factor: number): Order {
  const give = (times: number): Order => ({
    commands: [{ type: "setExtraTime", participant: id, factor: times }],
    done: times === 1 ? `${name} has as much time as everybody.` : `${name} has ${times} times the time.`,
  });
  return { ...give(factor), undo: give(extraTime) };
}

function inParts(
  type: "removeParticipants" | "restoreParticipants",
  people: readonly Person[],
): readonly Command[] {
  const ids = people.map(({ id }) => id);
  return Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, part) => ({
    type,
    participants: ids.slice(part * mostAtOnce, (part + 1) * mostAtOnce),
  }));
}

function who([first, ...others]: readonly Person[]): string {
  if (others.length > 0) return `${others.length + 1} people are`;
  return `${first?.name ?? "Nobody"} is`;
}
