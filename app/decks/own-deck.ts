import { notFound } from "next/navigation";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import type { Instructor } from "@/db/accounts";
import type { OwnDeck } from "@/db/deck-store";
import { runtime } from "@/db/runtime";
import { may } from "@/lib/accounts/may";

/** A deck of an address, as whoever is signed in may use it. What is in the trash is not found, nor what is another one's. */
export async function ownDeck(
  id: string,
  page: "" | "/edit" | "/versions" | "/sharing" = "",
): Promise<OwnDeck & { readonly instructor: Instructor }> {
  const instructor = await requireInstructor(`/decks/${id}${page}`);
  const found = await runtime().decks.forUser(id, instructor.id);
  if (!found || found.deck.trashedAt !== null) notFound();
  return { ...found, instructor };
}

/** A deck that whoever is signed in may change. */
export async function deckToChange(id: string, page: "" | "/edit" | "/versions" = "") {
  const found = await ownDeck(id, page);
  if (found.access === "anybody") notFound();
  return found;
}

/** A deck that belongs to whoever is signed in. */
export async function deckOfOwner(id: string, page: "" | "/sharing" = "") {
  const found = await ownDeck(id, page);
  if (found.access !== "owner" || !may(found.instructor.role, "keepDecks")) notFound();
  return found;
}
