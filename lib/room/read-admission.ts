import { readRoster } from "./roster";
import type { Admission } from "./settings";

/**
 * How students are to be let in, as an instructor chose it in a form; the usual way where the choice is none of ours.
 * Null where a list was chosen and holds no name.
 */
export function readAdmission(type: unknown, list: unknown): Admission | null {
  if (type === "anonymous") return { type };
  if (type !== "roster") return { type: "named" };
  const { names } = readRoster(typeof list === "string" ? list : "");
  return names.length > 0 ? { type, names } : null;
}
