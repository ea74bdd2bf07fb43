import { questionIdSchema } from "./deck-content";

/** An id that is not taken yet: the wanted one, or it with a number behind it. Takes it. */
export function freeId(wanted: string, taken: Set<string>): string {
  const root = questionIdSchema.safeParse(wanted).success ? wanted : "question";
  let id = root;
  for (let number = 2; taken.has(id); number += 1) id = `${root.slice(0, 70)}-${number}`;
  taken.add(id);
  return id;
}
