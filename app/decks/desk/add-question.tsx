const ways = [
  {
    kind: "network",
    label: "From a network",
    words: "Draw the network, choose what is asked: key, solution and wrong answers follow.",
  },
  { kind: "generated", label: "Ready-made", words: "Pick a kind and how hard; the numbers are drawn." },
  { kind: "plain", label: "In your own words", words: "A number, a formula, True or False, options." },
] as const;

/** The ways to a new question. */
export function AddQuestion({ deckId }: { readonly deckId: string }) {
  return (
    <nav aria-label="Add a question" className="grid gap-3 md:grid-cols-3">
      {ways.map(({ kind, label, words }) => (
        <a
          key={kind}
          href={`/decks/${deckId}/edit?new=${kind}`}
          className="grid content-start gap-1 rounded-card border border-line bg-card p-4 shadow-card hover:border-accent"
        >
          <span className="font-semibold text-accent">
            <span aria-hidden="true">+ </span>
            {label}
          </span>
          <span className="text-ink-2 text-sm">{words}</span>
        </a>
      ))}
    </nav>
  );
}
