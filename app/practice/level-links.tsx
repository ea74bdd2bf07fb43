import { type PracticeAddress, practicePath } from "@/lib/practice/practice-address";
import { levels } from "./levels";

interface Props {
  /** What is practised, at whatever level. */
  readonly address: PracticeAddress;
  /** The level on show, where there is one. */
  readonly current: PracticeAddress["level"] | null;
  readonly label: string;
}

/** The three levels of something to practise. */
export function LevelLinks({ address, current, label }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-1.5">
        {levels.map(({ level, name }) => (
          <li key={level}>
            <a
              href={practicePath({ ...address, level })}
              aria-current={level === current ? "true" : undefined}
              className="inline-flex min-h-11 items-center rounded-control border border-line bg-card px-3 font-semibold text-accent text-sm aria-[current]:border-accent aria-[current]:bg-accent-soft"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
