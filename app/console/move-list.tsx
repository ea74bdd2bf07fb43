import { Typeset } from "@/app/figures/typeset";
import type { ShownMove } from "@/lib/protocol/views";

/** Who went from one answer to another, the most first; right and wrong by icon and word. */
export function MoveList({
  moves,
  className = "",
}: {
  readonly moves: readonly ShownMove[];
  readonly className?: string;
}) {
  return (
    <ul className={`grid gap-1 ${className}`}>
      {moves.map(({ from, to, count, toRight, fromRight }) => (
        <li key={`${from} ${to} ${fromRight} ${toRight}`}>
          <strong className="inline-block min-w-8">{count} ×</strong> <Typeset html={from} /> →{" "}
          <Typeset html={to} />
          {toRight && !fromRight && <span className="text-correct"> ✓ right now</span>}
          {fromRight && !toRight && <span className="text-wrong"> ✕ wrong now</span>}
        </li>
      ))}
    </ul>
  );
}
