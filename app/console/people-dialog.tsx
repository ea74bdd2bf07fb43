"use client";

import { useDeferredValue, useState } from "react";
import type { LiveRoom } from "@/app/live/use-live-room";
import { useServerClock } from "@/app/live/use-server-clock";
import type { ParticipantId } from "@/lib/ids";
import type { ConsoleView } from "@/lib/protocol/views";
import { Dialog } from "./dialog";
import { askedIn, countSentence, found } from "./people-list";
import { PeopleLock } from "./people-lock";
import type { Order } from "./people-orders";
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
  // Who is taken out from the list stays in it until it is closed: nothing moves under the next click.
  const [stays, setStays] = useState<ReadonlySet<ParticipantId>>(new Set());
  const [listed, removed] = parted(people ?? [], ({ id, removed }) => !removed || stays.has(id));
  const { order, holding } = useHeldOrder(listed, asked);
  const rows = found(order, search);

  function giveInPlace(order: Order): Promise<void> {
    const ids = order.commands.flatMap((command) => ("participants" in command ? command.participants : []));
    setStays(new Set([...stays, ...ids]));
    return give(order);
  }

  return (
    <Dialog title="Who is here" closeKey="p" onClose={onClose}>
      <div className="mt-4 grid w-[46rem] max-w-full gap-5">
        <p className="text-lg">{people ? countSentence(people) : "One moment…"}</p>
        <PeopleLock locked={locked} give={give} />
        {people && people.length > 0 && (
          <RemoveWave people={people} serverNow={serverNow} locked={locked} give={give} />
        )}
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
          <PeopleRows label="In the room" people={rows} asked={asked} give={giveInPlace} />
        </div>
        {people && rows.length === 0 && (
          <p className="text-ink-2">
            {order.length === 0 ? "Nobody is in the room yet." : "Nobody in the room has such a name."}
          </p>
        )}
        <PeopleRemoved people={found(removed, search)} asked={asked} give={give} />
        <PeopleOutcome outcome={outcome} give={give} />
      </div>
    </Dialog>
  );
}

function parted<T>(all: readonly T[], isIn: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isIn), all.filter((one) => !isIn(one))];
}
