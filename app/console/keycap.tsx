/** A key of the keyboard, as it is printed on it. */
export function Keycap({ name }: { readonly name: string }) {
  return (
    <kbd className="rounded-md border border-current px-1.5 py-0.5 font-medium font-sans text-xs">{name}</kbd>
  );
}
