import { useSyncExternalStore } from "react";
import { canStayAwake, screenAwake } from "./screen-awake";

// One for the page: the screen stays on from one question to the next.
const awake = screenAwake();

/** The switch that keeps the screen on; nothing where the browser cannot. */
export function KeepAwake() {
  const isOn = useSyncExternalStore(awake.subscribe, awake.isWanted);
  if (!canStayAwake()) return null;
  return (
    <footer className="px-5 pb-[max(0.5rem,env(safe-area-inset-bottom))]">
      <button
        type="button"
        aria-pressed={isOn}
        onClick={awake.toggle}
        className="inline-flex min-h-11 items-center gap-2 text-ink-2 text-sm"
      >
        <span aria-hidden="true" className={isOn ? "text-accent" : ""}>
          {isOn ? "☑" : "☐"}
        </span>
        Keep the screen on
      </button>
    </footer>
  );
}
