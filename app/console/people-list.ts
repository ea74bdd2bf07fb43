import type { Millis } from "@/lib/ids";
import type { Person } from "@/lib/protocol/views";

/** Who is here, in one word each, by what an instructor may have to do about it. */
export type Presence = "removed" | "offlineUnsaved" | "offline" | "writing" | "answered" | "here";

export function presenceOf({ removed, online, writing, answered }: Person): Presence {
  if (removed) return "removed";
  if (!online) return writing ? "offlineUnsaved" : "offline";
  if (writing) return "writing";
  return answered ? "answered" : "here";
}

const urgency: readonly Presence[] = ["offlineUnsaved", "writing", "here", "offline", "answered", "removed"];

/** Those whose name holds what is searched for, who may need something first, then by name. */
export function listed(people: readonly Person[], search: string): readonly Person[] {
  const wanted = search.trim().toLocaleLowerCase();
  const rank = (person: Person) => urgency.indexOf(presenceOf(person));
  return people
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, undefined, { numeric: true }));
}

/** Who joined in the last minutes before `now` and is still in. */
export function wave(people: readonly Person[], minutes: number, now: Millis): readonly Person[] {
  return people.filter(({ joinedAt, removed }) => !removed && joinedAt >= now - minutes * 60_000);
}
