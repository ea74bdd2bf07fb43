"use server";

import { randomBytes, randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { requireMay } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { may } from "@/lib/accounts/may";
import { contentOfDeck, type DeckContent } from "@/lib/decks/deck-content";
import { ok } from "@/lib/result";
import { deckOfOwner, deckToChange, ownDeck } from "./own-deck";

/** Begins an empty deck, and goes to it. */
export async function beginDeck(): Promise<void> {
  const { id: by } = await requireMay("/decks", "keepDecks");
  const empty = { description: "", tags: [], weightIndex: "from-to", questions: [] } as const;
  redirect(`/decks/${await create({ title: "New deck", ...empty }, by)}`);
}

/** Copies a deck as it is now, and goes to the copy. */
export async function duplicateDeck(id: string): Promise<void> {
  const { deck, instructor } = await ownDeck(id);
  if (!may(instructor.role, "keepDecks")) notFound();
  const title = `Copy of ${deck.title}`.slice(0, 120);
  redirect(`/decks/${await create({ ...contentOfDeck(deck), title }, instructor.id)}`);
}

/** Moves a deck to the trash, from where it can be brought back. */
export async function trashDeck(id: string): Promise<void> {
  await deckOfOwner(id);
  await runtime().decks.trash(id, Date.now());
  redirect(`/decks?trashed=${encodeURIComponent(id)}`);
}

/** Brings a deck back from the trash. */
export async function restoreDeck(id: string): Promise<void> {
  await inOwnTrash(id);
  await runtime().decks.trash(id, null);
  redirect("/decks");
}

/** Deletes a deck of the trash for good. Rooms that used it keep their questions. */
export async function deleteDeck(id: string): Promise<void> {
  await inOwnTrash(id);
  await runtime().decks.delete(id);
  revalidatePath("/decks");
}

/** Makes an earlier version the deck's own again. What it was until now stays a version. */
export async function bringVersionBack(id: string, number: number): Promise<void> {
  const { instructor } = await deckToChange(id, "/versions");
  const { decks } = runtime();
  const content = Number.isInteger(number) ? await decks.version(id, number) : null;
  if (!content) notFound();
  await decks.change(id, { by: instructor.id, at: Date.now(), apart: true }, () => ok(content));
  redirect(`/decks/${id}`);
}

/** Lets an account of this server work on a deck. The sentence to show. */
export async function shareDeck(id: string, _: unknown, form: FormData): Promise<string> {
  await deckOfOwner(id, "/sharing");
  const email = String(form.get("email") ?? "").slice(0, 200);
  const outcome = await runtime().decks.share(id, email);
  revalidatePath(`/decks/${id}/sharing`);
  switch (outcome) {
    case "shared":
      return `${email} can work on this deck now. It stands in their list of decks.`;
    case "alreadyIn":
      return `${email} can work on this deck already.`;
    case "nobody":
      return `No account of this server has the address “${email}”. Invite them first, then add them here.`;
  }
}

/** Ends somebody's work on a deck: the owner may end everybody's, a member their own. */
export async function unshareDeck(id: string, userId: string): Promise<void> {
  const { access, instructor } = await ownDeck(id, "/sharing");
  const isOwn = userId === instructor.id;
  if (access !== "owner" && !isOwn) notFound();
  await runtime().decks.unshare(id, userId);
  if (isOwn) redirect("/decks");
  revalidatePath(`/decks/${id}/sharing`);
}

/** Makes the link by which a deck can be read, anew each time: the one before no longer works. */
export async function makeDeckLink(id: string): Promise<void> {
  await deckOfOwner(id, "/sharing");
  await runtime().decks.setLinkKey(id, randomBytes(24).toString("base64url"));
  revalidatePath(`/decks/${id}/sharing`);
}

/** Takes the link of a deck back. */
export async function dropDeckLink(id: string): Promise<void> {
  await deckOfOwner(id, "/sharing");
  await runtime().decks.setLinkKey(id, null);
  revalidatePath(`/decks/${id}/sharing`);
}

/** Copies a deck that somebody has the link of, and goes to the copy. */
export async function copyLinkedDeck(key: string): Promise<void> {
  const { id: by } = await requireMay("/decks", "keepDecks");
  const deck = await runtime().decks.byLinkKey(key);
  if (!deck) notFound();
  redirect(`/decks/${await create(contentOfDeck(deck), by)}`);
}

async function create(content: DeckContent, by: string): Promise<string> {
  const id = randomUUID();
  await runtime().decks.create(id, content, { by, at: Date.now() });
  return id;
}

async function inOwnTrash(id: string): Promise<void> {
  const instructor = await requireMay("/decks", "keepDecks");
  const found = await runtime().decks.forUser(id, instructor.id);
  if (found?.access !== "owner" || found.deck.trashedAt === null) notFound();
}
