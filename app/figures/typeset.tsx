import type { Html } from "@/lib/ids";

interface Props {
  readonly html: Html;
  readonly as?: "span" | "div" | "p" | "li" | "h1" | "h2";
  readonly className?: string;
}

/** Our own sentences with mathematics, typeset on the server. The only place that puts HTML into a page as it is. */
export function Typeset({ html, as: Tag = "span", className }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: `Html` is made by lib/problems/typeset.ts from our own markup
  return <Tag className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
