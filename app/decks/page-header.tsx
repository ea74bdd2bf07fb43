interface Props {
  readonly to: string;
  /** Where it leads. */
  readonly label: string;
}

/** The way back from a page below the decks. */
export function PageHeader({ to, label }: Props) {
  return (
    <header className="border-line border-b pb-2">
      <a href={to} className="inline-flex min-h-11 items-center text-ink-2 underline">
        <span aria-hidden="true">‹&nbsp;</span>
        {label}
      </a>
    </header>
  );
}
