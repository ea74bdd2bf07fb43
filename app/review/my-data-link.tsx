interface Props {
  readonly code: string;
  /** Of the private link, so that it works on any device. */
  readonly reviewKey: string;
}

/** Everything that is kept of this student in this room, to take away. */
export function MyDataLink({ code, reviewKey }: Props) {
  const address = `/api/my-data/${code}?${new URLSearchParams({ key: reviewKey })}`;
  return (
    <p className="flex flex-wrap gap-x-6">
      <DataLink address={address} label="Download my data" />
      <DataLink address={`${address}&format=csv`} label="As a table (CSV)" />
    </p>
  );
}

function DataLink({ address, label }: { readonly address: string; readonly label: string }) {
  return (
    <a href={address} download className="inline-flex min-h-11 items-center text-accent underline">
      {label}
    </a>
  );
}
