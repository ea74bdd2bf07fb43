import type { Accounts } from "./accounts";
import type { AuditStore } from "./audit-store";
import type { DeckStore } from "./deck-store";
import type { ImageStore } from "./image-store";
import type { Privacy } from "./privacy";
import type { QuestionCards } from "./question-cards";
import type { ReviewKeys } from "./review-keys";
import type { QuestionsOfRooms } from "./room-questions";
import type { RoomStore } from "./room-store";
import type { RosterStore } from "./roster-store";

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
  /** Where phones reach this server, without a slash at the end. */
  readonly origin: string;
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
