import { readRoster } from "./roster";
import type { Admission } from "./settings";

/** An uploaded list that can be chosen. */
export type ChosenRoster = Pick<Extract<Admission, { type: "uploaded" }>, "roster" | "title">;

/**
 * How students are to be let in, as an instructor chose it in a form; the usual way where the choice is none of ours.
 * `list` is the pasted list, or the id of one of the `uploaded`. Null where a list was chosen that holds no name, or
 * that is none of theirs.
 */
export function readAdmission(
  type: unknown,
  list: unknown,
  uploaded: readonly ChosenRoster[] = [],
): Admission | null {
  if (type === "anonymous") return { type };
  if (type === "uploaded") {
    const chosen = uploaded.find(({ roster }) => roster === list);
    return chosen ? { type, ...chosen } : null;
  }
  if (type !== "roster") return { type: "named" };
  const { names } = readRoster(typeof list === "string" ? list : "");
  return names.length > 0 ? { type, names } : null;
}
