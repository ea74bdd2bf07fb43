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
  | { readonly kind: "generated" };

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
  return { kind: "generated" };
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
