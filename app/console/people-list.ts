import type { Millis, ParticipantId } from "@/lib/ids";
import type { Person, Scene } from "@/lib/protocol/views";

/** Whether a part takes answers, took them, or nothing was asked yet. */
export type Asked = "open" | "over" | "no";

export function askedIn(scene: Scene): Asked {
  if (scene.phase === "open") return "open";
  return "part" in scene && scene.phase !== "ready" ? "over" : "no";
}

/** How somebody is, by what an instructor may have to do about it, the most urgent first. */
export const presences = [
  "offlineUnsaved",
  "writing",
  "missing",
  "offlineMissing",
  "answered",
  "offlineAnswered",
  "here",
  "offline",
  "removed",
] as const;
export type Presence = (typeof presences)[number];

export function presenceOf({ removed, online, writing, answered }: Person, asked: Asked): Presence {
  if (removed) return "removed";
  if (writing) return online ? "writing" : "offlineUnsaved";
  if (asked === "no") return online ? "here" : "offline";
  if (answered) return online ? "answered" : "offlineAnswered";
  return online ? "missing" : "offlineMissing";
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
/** From here on nobody waits for anything: only the name counts. */
const calm = presences.indexOf("answered");

/** Who may need something first, then everybody by name. */
export function inOrder(people: readonly Person[], asked: Asked): readonly Person[] {
  const rank = (person: Person) => Math.min(calm, presences.indexOf(presenceOf(person, asked)));
  return people
    .map((person) => ({ person, rank: rank(person) }))
    .toSorted((a, b) => a.rank - b.rank || names.compare(a.person.name, b.person.name))
    .map(({ person }) => person);
}

/** The same people in an order that was on the screen before, those who are new in it last. */
export function inHeldOrder(people: readonly Person[], held: readonly ParticipantId[]): readonly Person[] {
  const place = new Map(held.map((id, index) => [id, index]));
  const placeOf = ({ id }: Person) => place.get(id) ?? held.length;
  return people.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Those whose name holds what is searched for. */
export function found(people: readonly Person[], search: string): readonly Person[] {
  const wanted = search.trim().toLocaleLowerCase();
  return people.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
}

/** Who joined at some moment or later and is still in. */
export function joinedSince(people: readonly Person[], from: Millis): readonly Person[] {
  return people.filter(({ joinedAt, removed }) => !removed && joinedAt >= from);
}

/** "132 in · 4 offline · 3 writing, not saved": what is none is left out. */
export function countSentence(people: readonly Person[]): string {
  const seated = people.filter(({ removed }) => !removed);
  const offline = seated.filter(({ online }) => !online).length;
  const unsaved = seated.filter(({ writing }) => writing).length;
  return [
    `${seated.length} in`,
    offline > 0 ? `${offline} offline` : "",
    unsaved > 0 ? `${unsaved} writing, not saved` : "",
  ]
    .filter((words) => words !== "")
    .join(" · ");
}
