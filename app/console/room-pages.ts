import type { RoomDeed } from "@/lib/accounts/may";

/** The pages on a room by their place below the console, and what one must be allowed to do with it to see each. */
export const roomPages = {
  "": "run",
  "/runners": "run",
  "/review": "review",
  "/review/students": "review",
  "/exports": "export",
  "/roster": "matchList",
  "/privacy": "erase",
} as const satisfies Readonly<Record<string, RoomDeed>>;

export type RoomPage = keyof typeof roomPages;
