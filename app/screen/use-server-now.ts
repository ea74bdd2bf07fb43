"use client";

import { useCallback, useRef } from "react";
import type { Millis } from "@/lib/ids";

/** The server's clock by what it said with the newest state of the room; until then this computer's. */
export function useServerNow(saidAt: Millis | undefined): () => Millis {
  const heard = useRef<{ readonly saidAt: Millis; readonly ahead: number } | null>(null);
  if (saidAt !== undefined && heard.current?.saidAt !== saidAt)
    heard.current = { saidAt, ahead: saidAt - Date.now() };
  return useCallback(() => Date.now() + (heard.current?.ahead ?? 0), []);
}
