"use client";

import { useDeferredValue, useState } from "react";
import type { LiveRoom } from "@/app/live/use-live-room";
import { useServerClock } from "@/app/live/use-server-clock";
import type { ConsoleView } from "@/lib/protocol/views";
import { Dialog } from "./dialog";
import { askedIn, countSentence, found } from "./people-list";
import { PeopleLock } from "./people-lock";
import { PeopleOutcome } from "./people-outcome";
import { PeopleRemoved } from "./people-removed";
import { PeopleRows } from "./people-rows";
import { RemoveWave } from "./remove-wave";
import { useHeldOrder } from "./use-held-order";
import { usePeople } from "./use-people";
import { usePeopleOrders } from "./use-people-orders";

interface Props {
  readonly live: LiveRoom<ConsoleView>;
  readonly view: ConsoleView;
  readonly onClose: () => void;
}

/** Who is here: who needs something first, and what can be done about it. Everything can be taken back. */
export function PeopleDialog({ live, view, onClose }: Props) {
  const { code, locked, scene } = view;
  const people = usePeople(live, code);
  const serverNow = useServerClock(live.socket);
  const { outcome, give } = usePeopleOrders(live.socket, code);
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed);
  const asked = askedIn(scene);
  const { order, holding } = useHeldOrder(people ?? [], asked);
  const rows = found(order, search);
  const held = new Set(order);
  const removed = (people ?? []).filter((person) => person.removed && !held.has(person));
  return (
    <Dialog title="Who is here" closeKey="p" onClose={onClose}>
      <div className="mt-4 grid w-[46rem] max-w-full gap-5">
        <p className="text-lg">{people ? countSentence(people) : "One moment…"}</p>
        <PeopleLock locked={locked} give={give} />
        <label className="grid gap-1 text-sm">
          Find a name
          <input
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className="min-h-11 w-full rounded-control border border-line bg-paper px-3 text-base"
          />
        </label>
        <div {...holding}>
          <PeopleRows label="In the room" people={rows} asked={asked} give={give} />
        </div>
        {people && rows.length === 0 && (
          <p className="text-ink-2">
            {order.length === 0 ? "Nobody is in the room yet." : "Nobody in the room has such a name."}
          </p>
        )}
        <PeopleRemoved people={found(removed, search)} asked={asked} give={give} />
        {people && people.length > 0 && (
          <RemoveWave people={people} serverNow={serverNow} locked={locked} give={give} />
        )}
        <PeopleOutcome outcome={outcome} give={give} />
      </div>
    </Dialog>
  );
}
