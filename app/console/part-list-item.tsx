import type { ReactNode } from "react";
import type { ListedPart } from "@/lib/protocol/views";

interface Props {
  readonly state: ListedPart["state"];
  readonly current: boolean;
  /** While answers are open the room stays where it is. */
  readonly blocked: boolean;
  readonly onShow: () => void;
  readonly children: ReactNode;
}

const words: Readonly<Record<ListedPart["state"], readonly [seen: string, read: string]>> = {
  ready: ["", "not asked yet"],
  open: ["open", ""],
  closed: ["closed", ""],
  discussing: ["talking", ""],
  distribution: ["shown", ""],
  revealed: ["✓", "revealed"],
};

/** One part of a question, with its state. */
export function PartListItem({ state, current, blocked, onShow, children }: Props) {
  const inert = current || blocked;
  const [seen, read] = words[state];
  return (
    <li>
      <button
        type="button"
        aria-current={current ? "step" : undefined}
        aria-disabled={inert}
        onClick={() => inert || onShow()}
        className="flex min-h-10 w-full items-center gap-2 rounded-control px-2 text-left not-aria-disabled:hover:bg-soft aria-[current]:bg-accent-soft"
      >
        <span className="min-w-0 flex-1">{children}</span>
        <span className="whitespace-nowrap text-ink-2 text-sm">
          <span aria-hidden={read !== ""}>{seen}</span>
          <span className="sr-only">{read}</span>
        </span>
      </button>
    </li>
  );
}
