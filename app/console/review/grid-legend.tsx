const signs = [
  ["✓", "right", "text-correct"],
  ["◐", "partly right", "text-advice"],
  ["✗", "wrong", "text-wrong"],
  ["?", "unreadable", "text-ink-2"],
  ["•", "not graded", "text-ink-2"],
  ["–", "no answer", "text-ink-2"],
  ["↑ ↓", "better or worse than in the first round", "text-ink-2"],
] as const;

/** What the signs of the grid mean. Its cells say the same in words. */
export function GridLegend() {
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-ink-2 text-sm">
      {signs.map(([sign, meaning, colour]) => (
        <span key={sign}>
          <span className={`font-bold ${colour}`}>{sign}</span> {meaning}
        </span>
      ))}
    </p>
  );
}
