interface Props {
  readonly code: string;
  readonly names: readonly string[];
}

/** Who answered and is in no grade file, with the place to mend it. */
export function UnmatchedSeats({ code, names }: Props) {
  if (names.length === 0) return null;
  const who = names.length === 1 ? "1 student who joined is" : `${names.length} students who joined are`;
  return (
    <div className="grid gap-1 rounded-control bg-advice-soft p-4">
      <p>
        <strong className="text-advice">{who} not matched with the class list</strong> and in no grade file.{" "}
        <a href={`/console/${code}/roster`} className="text-accent underline">
          Match them
        </a>
        , or leave them out.
      </p>
      <details>
        <summary className="min-h-11 py-2.5 text-ink-2">Who</summary>
        <p>{names.join(", ")}</p>
      </details>
    </div>
  );
}
