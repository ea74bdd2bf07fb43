"use client";

import { type FocusEvent, type PointerEvent, useState } from "react";
import type { ParticipantId } from "@/lib/ids";
import type { Person } from "@/lib/protocol/views";
import { type Asked, inHeldOrder, inOrder } from "./people-list";

/**
 * Who is in, in an order that stands still while somebody points or tabs into the list: a row that jumps away under the
 * pointer takes out the wrong one. For as long, who is taken out keeps the place, so that it can be taken back there.
 */
export function useHeldOrder(people: readonly Person[], asked: Asked) {
  const [held, setHeld] = useState<readonly ParticipantId[] | null>(null);
  const known = new Set(held);
  const shown = people.filter(({ id, removed }) => !removed || known.has(id));
  const order = held ? inHeldOrder(shown, held) : inOrder(shown, asked);
  const hold = () => setHeld((now) => now ?? order.map(({ id }) => id));
  return {
    order,
    /** For the element around the list. */
    holding: {
      onPointerEnter: hold,
      onFocus: hold,
      onPointerLeave: ({ currentTarget }: PointerEvent) => {
        if (!currentTarget.contains(document.activeElement)) setHeld(null);
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!isInside && !currentTarget.matches(":hover")) setHeld(null);
      },
    },
  };
}
