"use client";

import { useCallback, useState } from "react";
import type { PartId } from "@/lib/ids";
import type { Scene } from "@/lib/protocol/views";

/**
 * The walk through the worked solution of a revealed part: from the bars to its first step, on to its last, and back
 * to the bars. Null at the bars; another part begins there.
 */
export function useSolutionWalk(scene: Scene | undefined): {
  readonly index: number | null;
  walk: () => void;
} {
  const [at, setAt] = useState<{ readonly part: PartId; readonly index: number } | null>(null);
  const part = scene?.phase === "revealed" ? scene.part.id : null;
  const length = scene?.phase === "revealed" ? scene.solution.steps.length : 0;
  const walk = useCallback(() => {
    setAt((now) => {
      const index = now?.part === part ? now.index + 1 : 0;
      return part !== null && index < length ? { part, index } : null;
    });
  }, [part, length]);
  return { index: at !== null && at.part === part ? at.index : null, walk };
}
