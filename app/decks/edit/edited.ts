import { difficultyOf } from "@/lib/problems/difficulty-of";
import { families } from "@/lib/problems/families";
import type { Difficulty } from "@/lib/problems/family";
import {
  type OwnNetworkParams,
  ownNetworkCode,
  ownNetworkParams,
} from "@/lib/problems/own-network/own-network";
import { type PlainParams, plainCode, plainParamsSchema } from "@/lib/problems/plain/plain-params";
import type { QuestionSource } from "@/lib/problems/question";

/** What is edited, and how; null begins a new one. */
export type Edited =
  | { readonly kind: "network"; readonly initial: OwnNetworkParams | null }
  | { readonly kind: "plain"; readonly initial: PlainParams | null }
  | { readonly kind: "generated" }
  | { readonly kind: "otherNumbers"; readonly family: FamilyName; readonly difficulty: Difficulty };

interface FamilyName {
  readonly code: string;
  readonly name: string;
}

/** How a question of a deck is edited; null where its parameters can no longer be read. */
export function editedFrom(source: QuestionSource): Edited | null {
  const { family, params } = source;
  if (family === ownNetworkCode) {
    const initial = ownNetworkParams(source);
    return initial && { kind: "network", initial };
  }
  if (family === plainCode) {
    const read = plainParamsSchema.safeParse(params);
    return read.success ? { kind: "plain", initial: read.data } : null;
  }
  const found = families.find(({ code }) => code === family);
  if (!found) return null;
  const { code, name } = found;
  return { kind: "otherNumbers", family: { code, name }, difficulty: difficultyOf(source) };
}

/** A new question of a kind, by its name in the address; null for any other. */
export function editedNew(kind: unknown): Edited | null {
  switch (kind) {
    case "network":
    case "plain":
      return { kind, initial: null };
    case "generated":
      return { kind };
    default:
      return null;
  }
}
