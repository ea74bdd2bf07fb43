import type { RosterId } from "@/lib/ids";

/**
 * How students are let in: under a name of their own, without one, or under a name of a list. A pasted list is in the
 * room; an uploaded one stays in its store, since it may be long and says more of students than their names.
 */
export type Admission =
  | { readonly type: "named" }
  | { readonly type: "anonymous" }
  | { readonly type: "roster"; readonly names: readonly string[] }
  | { readonly type: "uploaded"; readonly roster: RosterId; readonly title: string };

/** What an instructor sets for a room, before or during a lecture. */
export interface RoomSettings {
  /** From this share of right answers (in percent) up to the second one a discussion pays most. Equal: never advised. */
  readonly discussFrom: number;
  readonly discussTo: number;
  /** Time to answer and to discuss, in seconds; null is untimed. */
  readonly answerSeconds: number | null;
  readonly discussionSeconds: number | null;
  readonly admission: Admission;
}

/** Untimed to answer; the thresholds are those of peer instruction (Crouch and Mazur 2001). */
export const usualSettings: RoomSettings = {
  discussFrom: 30,
  discussTo: 70,
  answerSeconds: null,
  discussionSeconds: 120,
  admission: { type: "named" },
};

/** What a first round that closed asks for, by the share of right answers. */
export type Course = "explain" | "discuss" | "goOn";

/** `share` is 0 … 1. */
export function courseFor(settings: RoomSettings, share: number): Course {
  const percent = share * 100;
  if (percent < settings.discussFrom) return "explain";
  const isNever = settings.discussFrom >= settings.discussTo;
  return isNever || percent > settings.discussTo ? "goOn" : "discuss";
}
