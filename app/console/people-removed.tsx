import type { Person } from "@/lib/protocol/views";
import type { Asked } from "./people-list";
import { type Order, restoring } from "./people-orders";
import { PeopleRows } from "./people-rows";

interface Props {
  readonly people: readonly Person[];
  readonly asked: Asked;
  readonly give: (order: Order) => Promise<void>;
}

/** Who was taken out, and the way back in. */
export function PeopleRemoved({ people, asked, give }: Props) {
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="removed" className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h3 id="removed" className="font-semibold">
          Removed: {people.length}
        </h3>
        {people.length > 1 && (
          <button
            type="button"
            onClick={() => give(restoring(people))}
            className="min-h-11 font-semibold text-accent underline"
          >
            Let all {people.length} back in
          </button>
        )}
      </div>
      <p className="text-ink-2 text-sm">
        They see why they are out. Let back in, they find their answers again, and the answers count.
      </p>
      <PeopleRows label="Removed" people={people} asked={asked} give={give} />
    </section>
  );
}
