/** Ids are strings that cannot be mistaken for one another. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type RoomId = Branded<"RoomId">;
/** The six symbols that students type; stored without spaces, in capitals. */
export type RoomCode = Branded<"RoomCode">;
/** A seat in one room. Public: it is never a credential. */
export type ParticipantId = Branded<"ParticipantId">;
/** `questionId/partId`, unique in a room. */
export type PartId = Branded<"PartId">;
/** A class list that an instructor uploaded. */
export type RosterId = Branded<"RosterId">;
/** Made by the phone, once per answer it sends: resending the same answer keeps it. */
export type SubmissionId = Branded<"SubmissionId">;

/** Milliseconds of the server's clock since 1970. */
export type Millis = number;

/** HTML that we made ourselves: the output of `typeset`, never a person's words. */
export type Html = Branded<"Html">;

export const roomId = (text: string) => text as RoomId;
export const roomCode = (text: string) => text as RoomCode;
export const participantId = (text: string) => text as ParticipantId;
export const rosterId = (text: string) => text as RosterId;
/** Only for `typeset`: whoever calls this vouches for the text. */
export const html = (text: string) => text as Html;
export const submissionId = (text: string) => text as SubmissionId;
/** The inverse of `partId`. */
export function splitPartId(id: PartId): { readonly question: string; readonly part: string } {
  const slash = id.lastIndexOf("/");
  return { question: id.slice(0, slash), part: id.slice(slash + 1) };
}
export const partId = (questionId: string, part: string) => `${questionId}/${part}` as PartId;
