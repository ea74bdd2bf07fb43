"use client";

import { type FocusEvent, type PointerEvent, useState } from "react";
import type { ParticipantId } from "@/lib/ids";
import type { Person } from "@/lib/protocol/views";
import { type Asked, inHeldOrder, inOrder } from "./people-list";

/**
 * The people in an order that stands still while somebody points or tabs into the list: a row that jumps away under the
 * pointer takes out the wrong one.
 */
export function useHeldOrder(people: readonly Person[], asked: Asked) {
  const [held, setHeld] = useState<readonly ParticipantId[] | null>(null);
  const order = held ? inHeldOrder(people, held) : inOrder(people, asked);
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
