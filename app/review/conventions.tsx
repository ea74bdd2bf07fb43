import { Typeset } from "@/app/figures/typeset";
import type { ShownPart } from "@/lib/protocol/views";

interface Props {
  readonly conventions: ShownPart["conventions"];
  readonly className: string;
}

/** What holds for a question, as short phrases in one line. */
export function Conventions({ conventions, className }: Props) {
  if (conventions.length === 0) return null;
  return (
    <ul aria-label="Conventions" className={className}>
      {conventions.map((convention) => (
        // Not a dot between them: beside a formula it reads as a product.
        <li key={convention} className="inline not-last:after:content-[';_']">
          <Typeset html={convention} />
        </li>
      ))}
    </ul>
  );
}
