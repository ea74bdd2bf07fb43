import { SubmitOnce } from "@/app/forms/submit-once";
import { RoleForm } from "@/app/people/role-form";
import type { RoomMember } from "@/db/room-members";
import { helperNames, roomRoleNames } from "@/lib/accounts/role-words";
import { removeRunner, setRunnerRole } from "./actions";

interface Props {
  readonly code: string;
  readonly runner: RoomMember;
  readonly isSelf: boolean;
  readonly isOwner: boolean;
  /** Whether whoever looks at it says who runs the room. */
  readonly mayShare: boolean;
}

/** One person who runs the room. */
export function RunnerLine({ code, runner, isSelf, isOwner, mayShare }: Props) {
  const { id, name, email, role, accountRole } = runner;
  // An assistant of the server is nothing else in any room.
  const hasChoice = mayShare && !isOwner && accountRole !== "assistant";
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b px-4 py-3 last:border-b-0">
      <p className="wrap-anywhere min-w-0 flex-1 basis-64">
        <span className="font-semibold">{name}</span>
        {isSelf && <span className="text-ink-2"> (you)</span>}
        <span className="block text-ink-2 text-sm">
          {email}
          {!hasChoice && ` · ${isOwner ? roomRoleNames.owner : roomRoleNames[role]}`}
        </span>
      </p>
      {hasChoice && (
        <RoleForm
          name={name}
          role={role}
          choices={helperNames}
          onChange={setRunnerRole.bind(null, code, id)}
        />
      )}
      {(mayShare || isSelf) && !isOwner && (
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
