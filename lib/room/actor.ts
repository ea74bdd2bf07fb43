import type { ParticipantId } from "@/lib/ids";

/** Who acts. Made from the session by the server, never from what a message claims. */
export type Actor =
  | { readonly role: "instructor"; readonly userId: string }
  | { readonly role: "projector" }
  | { readonly role: "student"; readonly participantId: ParticipantId };
