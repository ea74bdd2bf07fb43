import { Typeset } from "@/app/figures/typeset";
import type { ListedPart } from "@/lib/protocol/views";

interface Props {
  readonly part: ListedPart;
  readonly current: boolean;
  /** While answers are open the room stays where it is. */
  readonly blocked: boolean;
  readonly onShow: () => void;
}

const words: Readonly<Record<ListedPart["state"], string>> = {
  ready: "",
  open: "open",
  closed: "closed",
  distribution: "distribution",
  revealed: "✓ revealed",
};

/** One part of a question, with its state. */
export function PartListItem({ part: { name, state }, current, blocked, onShow }: Props) {
  const inert = current || blocked;
  return (
    <li>
      <button
        type="button"
        aria-current={current ? "step" : undefined}
        aria-disabled={inert}
        onClick={() => inert || onShow()}
        className="flex min-h-10 w-full items-center gap-2 rounded-control px-2 text-left not-aria-disabled:hover:bg-soft aria-[current]:bg-accent-soft"
      >
        <Typeset html={name} className="min-w-0 flex-1" />
        <span className="whitespace-nowrap text-ink-2 text-sm">
          {words[state]}
          {state === "ready" && <span className="sr-only">not asked yet</span>}
        </span>
      </button>
    </li>
  );
}
