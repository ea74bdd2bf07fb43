import { counted } from "@/app/rosters/counted";
import type { ListedPerson } from "@/db/people";
import { roleNames } from "@/lib/accounts/role-words";
import { changeRole } from "./actions";
import { RemovePerson } from "./remove-person";
import { RoleForm } from "./role-form";

interface Props {
  readonly person: ListedPerson;
  readonly isSelf: boolean;
  /** Who gets what is kept under an account that is removed: whoever looks at it, by name. */
  readonly heir: string;
}

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

/** One account: whose, what it is, and what can be changed. */
export function PersonLine({ person, isSelf, heir }: Props) {
  const { id, name, email, role, usedAt, rooms, decks, lists } = person;
  const kept = `${counted(rooms, "room")}, ${counted(decks, "deck")}, ${counted(lists, "class list")}`;
  return (
    <li className="grid gap-2 border-line border-b px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="wrap-anywhere min-w-0 flex-1 basis-64">
          <span className="font-semibold">{name}</span>
          {isSelf && <span className="text-ink-2"> (you)</span>}
          <span className="block text-ink-2 text-sm">
            {email} · {usedAt === null ? "signed in nowhere" : `last used ${dates.format(usedAt)}`} · {kept}
          </span>
        </p>
        <RoleForm name={name} role={role} choices={roleNames} onChange={changeRole.bind(null, id)} />
      </div>
      {!isSelf && <RemovePerson id={id} name={name} heir={heir} kept={kept} />}
    </li>
  );
}
