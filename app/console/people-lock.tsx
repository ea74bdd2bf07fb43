import type { Order } from "./people-orders";

interface Props {
  readonly locked: boolean;
  readonly give: (order: Order) => Promise<void>;
}

const lock: Order = { commands: [{ type: "lockRoom", locked: true }], done: "The room is locked." };
const unlock: Order = { commands: [{ type: "lockRoom", locked: false }], done: "The room is open again." };

/** The door of the room, with the words for what it does. */
export function PeopleLock({ locked, give }: Props) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-control bg-soft px-4 py-3">
      <p className="min-w-0 flex-1 basis-60 text-sm">
        {locked
          ? "Nobody new can join. Who is in comes and goes as before, also after a lost connection."
          : "Anybody with the code can join. Lock the room when everybody is in, or when strangers come."}
      </p>
      <button
        type="button"
        onClick={() => give(locked ? { ...unlock, undo: lock } : { ...lock, undo: unlock })}
        className={`min-h-11 rounded-control border px-4 font-semibold ${locked ? "border-advice bg-advice-soft" : "border-line bg-card"}`}
      >
        {locked ? "Locked: let new ones in again" : "Lock the room"}
      </button>
    </div>
  );
}
