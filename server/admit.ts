import type { RosterStore } from "@/db/roster-store";
import type { RosterId } from "@/lib/ids";
import type { JoinRequest } from "@/lib/protocol/events";
import { type Reply, refusal } from "@/lib/protocol/refusal";
import { err, ok } from "@/lib/result";
import { admitName } from "@/lib/room/admit-name";
import { shortName } from "@/lib/room/nickname";
import type { Room } from "@/lib/room/room";

/** Who may take a seat, and what is known of them. */
export interface Admitted {
  readonly name: string;
  /** Who of an uploaded list it is; null where nobody looked. */
  readonly student: { readonly rosterId: RosterId; readonly row: number } | null;
  /** How many times everybody's time. */
  readonly extraTime: number;
}

/**
 * Under which name somebody is let in. An uploaded list is asked in its store, and only where it is the instructor's
 * own; of it nothing but this one name goes out.
 */
export async function admit(
  { settings: { admission }, ownerId }: Room,
  { name: typed }: JoinRequest,
  draw: () => Promise<string>,
  rosters: Pick<RosterStore, "findStudent">,
): Promise<Reply<Admitted>> {
  if (admission.type === "uploaded") {
    const rosterId = admission.roster;
    const found = await rosters.findStudent(rosterId, ownerId, typed);
    if (!found.ok) return err(refusal(found.error === "ambiguous" ? "nameNotAlone" : "nameNotListed"));
    const { row, name, extraTime } = found.value;
    return ok({ name: shortName(name), student: { rosterId, row }, extraTime });
  }
  const name = admitName(admission, typed, admission.type === "anonymous" ? await draw() : "");
  if (!name.ok) return err(refusal(name.error.code, name.error.message));
  return ok({ name: name.value, student: null, extraTime: 1 });
}
