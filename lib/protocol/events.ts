import type { AnswerInput } from "@/lib/grading/answer";
import type { Millis, PartId, SubmissionId } from "@/lib/ids";
import type { Command } from "@/lib/room/command";
import type { Refusal, Reply } from "./refusal";
import type { ConsoleView, Mine, Person, PublicView, ShownSolution, Tally } from "./views";

/** Version of the conversation. A page of another version is told to reload. */
export const protocolVersion = 1;

/** What a page says when it connects. The seat or the account is in the cookie, never here. */
export interface Handshake {
  readonly v: number;
  readonly code: string;
  readonly as: "student" | "projector" | "console";
}

/** One answer on its way: the same `submission` for every resend, a new one and `revision` + 1 for a change. */
export interface Submission {
  readonly submission: SubmissionId;
  readonly part: PartId;
  readonly round: number;
  readonly revision: number;
  readonly answer: AnswerInput;
}

/** An answer is saved: it is on disk, and stays there through a crash. */
export interface Receipt {
  readonly submission: SubmissionId;
  readonly revision: number;
  /** `duplicate`: this very answer was saved before, at `receivedAt`. */
  readonly state: "stored" | "duplicate";
  readonly receivedAt: Millis;
}

/** Everything a page shows, in one message. */
export interface Snapshot<View extends PublicView = PublicView> {
  readonly view: View;
  /** Null for students: nothing is counted for 2,000 phones that come back at once. */
  readonly tally: Tally | null;
  /** Only for students. */
  readonly mine: Mine | null;
  /** The server's clock when this was made. */
  readonly now: Millis;
}

export interface ClientEvents {
  /** Student: hand in an answer. Acknowledged after it is on disk. */
  submit(submission: Submission, acknowledge: (reply: Reply<Receipt>) => void): void;
  /** Student: something is typed for this part that is not saved; null when nothing is. Volatile, not acknowledged. */
  writing(part: PartId | null): void;
  /** Instructor: walk the room. */
  command(command: Command, acknowledge: (reply: Reply<{ readonly seq: number }>) => void): void;
  /** Instructor: everybody with a seat, in the order in which they joined. */
  people(acknowledge: (reply: Reply<readonly Person[]>) => void): void;
  /** Anybody: all of the worked solution of a part that is revealed. Instructor: of any part. */
  solution(part: PartId, acknowledge: (reply: Reply<ShownSolution>) => void): void;
  /** Anybody: the state of the room now. */
  sync(acknowledge: (reply: Reply<Snapshot | Snapshot<ConsoleView>>) => void): void;
}

/** Students and projectors get `PublicView`, the console `ConsoleView`. All messages are whole and replaceable. */
export interface ServerEvents {
  view(view: PublicView | ConsoleView): void;
  tally(tally: Tally): void;
  mine(mine: Mine): void;
  /** A message that named no known event, or could not be acknowledged otherwise. */
  refused(refusal: Refusal): void;
}

/** `POST /api/submit`: the same answer to the same handler, for a phone whose socket is down. The seat is in the cookie. */
export interface SubmitRequest extends Submission {
  readonly code: string;
}

/** `POST /api/join`: takes a seat; the cookie of the reply is its only credential. */
export interface JoinRequest {
  readonly code: string;
  readonly name: string;
}

export interface JoinReply {
  readonly code: string;
  readonly name: string;
}
