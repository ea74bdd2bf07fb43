import { mayInRoom, type RoomRole } from "@/lib/accounts/may";
import type { ParticipantId, RoomId } from "@/lib/ids";

/** Who acts. Made from the session by the server, never from what a message claims. */
export type Actor =
  | {
      readonly role: "instructor";
      readonly userId: string;
      /** The one room in which this is so, and what the account is there. */
      readonly roomId: RoomId;
      readonly as: RoomRole;
    }
  | { readonly role: "projector" }
  | { readonly role: "student"; readonly participantId: ParticipantId };

/** Whether somebody runs a room: its owner, and whoever it is shared with. */
export function runs(actor: Actor, room: { readonly id: RoomId }): boolean {
  return actor.role === "instructor" && actor.roomId === room.id && mayInRoom(actor.as, "run");
}
