import { questionIdSchema } from "@/lib/decks/deck-content";

/** An id that is not taken yet: the wanted one, or it with a number behind it. Takes it. */
export function freeId(wanted: string, taken: Set<string>): string {
  const root = questionIdSchema.safeParse(wanted).success ? wanted : "question";
  let id = root;
  for (let number = 2; taken.has(id); number += 1) id = `${root.slice(0, 70)}-${number}`;
  taken.add(id);
  return id;
}

/** An id that says what the question is about: "Grant's tomb" → "grant-s-tomb". */
export function idOfTitle(title: string): string {
  const words =
    title
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, 40).replace(/-$/, "") || "question";
}
