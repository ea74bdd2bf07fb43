interface Props {
  readonly busy: boolean;
  readonly busyLabel: string;
  readonly children: string;
}

/** What a form does. While it is on its way a second click does nothing. */
export function FormButton({ busy, busyLabel, children }: Props) {
  return (
    <button
      type="submit"
      aria-disabled={busy}
      onClick={(event) => busy && event.preventDefault()}
      className="min-h-14 rounded-control bg-accent px-6 font-semibold text-lg text-on-accent aria-disabled:opacity-70"
    >
      {busy ? busyLabel : children}
    </button>
  );
}
