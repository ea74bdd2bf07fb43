/** An address as people type it: without https://. */
export function JoinAddress({ joinUrl }: { readonly joinUrl: string }) {
  return <span className="wrap-anywhere">{joinUrl.replace(/^https?:\/\//, "")}</span>;
}
