import { useState } from "react";
import type { Person } from "@/lib/protocol/views";
import type { Asked } from "./people-list";
import type { Order } from "./people-orders";
import { PersonRow } from "./person-row";

interface Props {
  readonly label: string;
  readonly people: readonly Person[];
  readonly asked: Asked;
  readonly give: (order: Order) => Promise<void>;
}

const page = 100;

/** A list of people, a hundred at a time: a hall has 2,000. */
export function PeopleRows({ label, people, asked, give }: Props) {
  const [shown, setShown] = useState(page);
  return (
    <>
      <ul aria-label={label} className="grid">
        {people.slice(0, shown).map((person) => (
          <PersonRow key={person.id} person={person} asked={asked} give={give} />
        ))}
      </ul>
      {people.length > shown && (
        <button
          type="button"
          onClick={() => setShown(shown + page)}
          className="min-h-11 font-semibold text-accent underline"
        >
          Show more: {people.length - shown} left
        </button>
      )}
    </>
  );
}
