import { practicePath } from "@/lib/practice/practice-address";
import type { ReviewedPart } from "./[code]/reviewed-parts";

interface Props {
  readonly code: string;
  /** What went wrong, or was not answered. */
  readonly missed: readonly ReviewedPart[];
  readonly label: string;
}

/** To new questions of the same kinds, with other numbers; none where nothing of this can be practised. */
export function PractiseLink({ code, missed, label }: Props) {
  const kinds = missed.flatMap(({ practice }) => practice ?? []);
  const [first] = kinds;
  if (!first) return null;
  const families = [...new Set(kinds.map(({ family }) => family))];
  const path = practicePath({ families, level: 2, seed: null, notation: first.weightIndex, from: code });
  return (
    <a
      href={path}
      className="inline-flex min-h-11 items-center justify-self-start rounded-control border border-accent px-4 py-2 font-semibold text-accent"
    >
      {label}
    </a>
  );
}
