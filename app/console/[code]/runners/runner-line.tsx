import { SubmitOnce } from "@/app/decks/submit-once";
import type { RoomMember } from "@/db/room-members";
import { roomRoleNames } from "@/lib/accounts/role-words";
import { removeRunner } from "./actions";

interface Props {
  readonly code: string;
  readonly runner: RoomMember;
  readonly isSelf: boolean;
  readonly isOwner: boolean;
  readonly mayRemove: boolean;
}

/** One person who runs the room. */
export function RunnerLine({ code, runner: { id, name, email, role }, isSelf, isOwner, mayRemove }: Props) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b px-4 py-3 last:border-b-0">
      <p className="wrap-anywhere min-w-0 flex-1 basis-64">
        <span className="font-semibold">{name}</span>
        {isSelf && <span className="text-ink-2"> (you)</span>}
        <span className="block text-ink-2 text-sm">
          {email} · {isOwner ? roomRoleNames.owner : roomRoleNames[role]}
        </span>
      </p>
      {mayRemove && !isOwner && (
        <form action={removeRunner.bind(null, code, id)}>
          <SubmitOnce
            pending="Taking off…"
            className="min-h-11 rounded-control border border-ink-3 px-4 font-semibold"
          >
            {isSelf ? (
              "Leave this room"
            ) : (
              <>
                Take off<span className="sr-only"> {name}</span>
              </>
            )}
          </SubmitOnce>
        </form>
      )}
    </li>
  );
}
