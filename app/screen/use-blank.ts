"use client";

import { useState } from "react";

/**
 * Whether the screen is to be dark: as the console says, until somebody presses a key at this window. What the console
 * says next counts again.
 */
export function useBlank(byConsole: boolean): readonly [blank: boolean, toggle: () => void] {
  const [here, setHere] = useState({ blank: byConsole, byConsole });
  const blank = here.byConsole === byConsole ? here.blank : byConsole;
  return [blank, () => setHere({ blank: !blank, byConsole })];
}
