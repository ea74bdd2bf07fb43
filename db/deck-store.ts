import type { DeckRefusal } from "@/lib/decks/change-deck";
import type { DeckContent } from "@/lib/decks/deck-content";
import type { Millis } from "@/lib/ids";
import type { Result } from "@/lib/result";

export interface Deck extends DeckContent {
  readonly id: string;
  /** Null for the decks that come with the program. */
  readonly ownerId: string | null;
  /** One more with each change. */
  readonly revision: number;
  readonly updatedAt: Millis;
  /** Since when it lies in the trash; null where it does not. */
  readonly trashedAt: Millis | null;
  /** Whoever brings it may read the deck; null where no link was made. */
  readonly linkKey: string | null;
}

/** What somebody is to a deck. Decks of the program are everybody's: to run and to copy, not to change. */
export type DeckAccess = "owner" | "member" | "anybody";

/** A deck with what the person who asked for it is to it. */
export interface OwnDeck {
  readonly deck: Deck;
  readonly access: DeckAccess;
}

/** A stretch of one person's work on a deck. */
export interface DeckVersion {
  readonly number: number;
  /** The name of whose work it is; null where the account is gone. */
  readonly by: string | null;
  readonly startedAt: Millis;
  readonly at: Millis;
  readonly questions: number;
}

/** Somebody who works on a deck besides its owner. */
export interface DeckMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
}

/** Who changes a deck, and when. */
export interface Change {
  readonly by: string;
  readonly at: Millis;
  /** Begins a version of its own, so that what was before stays one. */
  readonly apart?: boolean;
}

export interface DeckStore {
  /** The decks that somebody may use, by title, without those in the trash. */
  listFor(userId: string): Promise<readonly OwnDeck[]>;
  /** What somebody threw away, the last first. */
  trashOf(userId: string): Promise<readonly Deck[]>;
  byId(id: string): Promise<Deck | null>;
  /** A deck as somebody may use it, in the trash or not; null where it is none of theirs. */
  forUser(id: string, userId: string): Promise<OwnDeck | null>;
  byLinkKey(key: string): Promise<Deck | null>;
  create(id: string, content: DeckContent, change: Change): Promise<void>;
  /** Writes a deck that comes with the program: its questions are renewed, the notation that was set stays. */
  renew(id: string, content: Omit<DeckContent, "tags" | "weightIndex">, at: Millis): Promise<void>;
  /** One change and its version, in one transaction. `gone` where the deck is no longer there or in the trash. */
  change(
    id: string,
    change: Change,
    step: (deck: DeckContent) => Result<DeckContent, DeckRefusal>,
  ): Promise<Result<Deck, DeckRefusal | { readonly kind: "deckGone" }>>;
  /** The notation of a deck of the program. */
  setNotation(id: string, weightIndex: DeckContent["weightIndex"]): Promise<void>;
  trash(id: string, at: Millis | null): Promise<void>;
  /** Deletes for good what lies in the trash. Rooms keep their questions. */
  delete(id: string): Promise<void>;
  /** The last first. */
  versions(id: string): Promise<readonly DeckVersion[]>;
  version(id: string, number: number): Promise<DeckContent | null>;
  members(id: string): Promise<readonly DeckMember[]>;
  /** Lets an account work on a deck, by its e-mail address. */
  share(id: string, email: string): Promise<"shared" | "nobody" | "alreadyIn">;
  unshare(id: string, userId: string): Promise<void>;
  setLinkKey(id: string, key: string | null): Promise<void>;
}
