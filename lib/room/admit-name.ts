import type { RefusalCode } from "@/lib/protocol/refusal";
import { err, ok, type Result } from "@/lib/result";
import { readNickname } from "./nickname";
import { listedName } from "./roster";
import type { Admission } from "./settings";

/** What a name may be refused for; the sentence says more than its code where it is given. */
export interface RefusedName {
  readonly code: RefusalCode;
  readonly message?: string;
}

/**
 * The name under which a student is let in: the typed one, a drawn one, or the one of the pasted list as it is written
 * there. An uploaded list is not in the room: its store is asked instead.
 */
export function admitName(
  admission: Exclude<Admission, { type: "uploaded" }>,
  typed: string,
  drawn: string,
): Result<string, RefusedName> {
  if (admission.type === "anonymous") return ok(drawn);
  const name = readNickname(typed);
  if (!name.ok) return err({ code: "nameNotUsable", message: name.error });
  if (admission.type === "named") return name;
  const listed = listedName(admission.names, name.value);
  return listed === undefined ? err({ code: "nameNotListed" }) : ok(listed);
}
