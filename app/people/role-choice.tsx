import { useId } from "react";
import type { HelperRole } from "@/lib/accounts/may";

interface Props {
  readonly roles: readonly HelperRole[];
  readonly names: Readonly<Record<HelperRole, string>>;
  readonly meanings: Readonly<Record<HelperRole, string>>;
}

/** As what somebody is let in, each with what that means; at first as little as possible. */
export function RoleChoice({ roles, names, meanings }: Props) {
  const id = useId();
  return (
    <>
      {roles.map((role) => (
        <label key={role} className="flex min-h-11 items-start gap-3 py-2">
          <input
            type="radio"
            name="role"
            value={role}
            defaultChecked={role === "assistant"}
            aria-labelledby={`${id}-${role}-name`}
            aria-describedby={`${id}-${role}-meaning`}
            className="mt-1 size-5 shrink-0 accent-accent"
          />
          <span>
            <span id={`${id}-${role}-name`} className="font-semibold">
              {names[role]}
            </span>
            <span id={`${id}-${role}-meaning`} className="block text-ink-2 text-sm">
              {meanings[role]}
            </span>
          </span>
        </label>
      ))}
    </>
  );
}
