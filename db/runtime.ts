import type { RoomCode } from "@/lib/ids";
import type { Accounts } from "./accounts";
import type { AuditStore } from "./audit-store";
import type { DeckStore } from "./deck-store";
import type { ImageStore } from "./image-store";
import type { Invitations } from "./invitations";
import type { People } from "./people";
import type { Privacy } from "./privacy";
import type { QuestionCards } from "./question-cards";
import type { ReviewKeys } from "./review-keys";
import type { RoomMembers } from "./room-members";
import type { QuestionsOfRooms } from "./room-questions";
import type { RoomStore } from "./room-store";
import type { RosterStore } from "./roster-store";
import type { Sessions } from "./sessions";

/** What pages may use of the running server. */
export interface Runtime {
  readonly rooms: RoomStore;
  readonly decks: DeckStore;
  readonly cards: QuestionCards;
  readonly images: ImageStore;
  readonly accounts: Accounts;
  readonly audit: AuditStore;
  readonly reviewKeys: ReviewKeys;
  readonly rosters: RosterStore;
  readonly privacy: Privacy;
  readonly questions: QuestionsOfRooms;
  readonly members: RoomMembers;
  readonly people: People;
  readonly sessions: Sessions;
  readonly invitations: Invitations;
  readonly door: Door;
  /** Where phones reach this server, without a slash at the end. */
  readonly origin: string;
}

/** What pages tell, and ask, the server of who comes in. */
export interface Door {
  /** Ends, at once, the consoles of who may not run their room any more. */
  recheckConsoles(): Promise<void>;
  /** Rooms belong to somebody else from now on: already so in the database. */
  roomsGiven(codes: readonly RoomCode[], ownerId: string): Promise<void>;
  /**
   * Whether somebody at this address may learn now what a secret in an address leads to. One that leads nowhere is counted,
   * together with join codes.
   */
  mayTry(address: string, secret: string, leadsSomewhere: () => Promise<boolean>): Promise<boolean>;
}

// Pages and server are bundled apart and so do not share modules: what they share hangs on globalThis.
const key = Symbol.for("backpoll.runtime");
const shared: typeof globalThis & { [key]?: Runtime } = globalThis;

export function setRuntime(runtime: Runtime): void {
  shared[key] = runtime;
}

/** The running server's stores and accounts. Throws outside of it (a page cannot be rendered by itself). */
export function runtime(): Runtime {
  const found = shared[key];
  if (!found) throw new Error("Pages are served by server/index.ts only: run npm start or npm run dev.");
  return found;
}
