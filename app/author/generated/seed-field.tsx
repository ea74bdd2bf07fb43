import { fieldStyle } from "../field";

interface Props {
  /** Null while nothing is drawn. */
  readonly seed: number | null;
  /** What “Another one” draws. */
  readonly next: number;
  readonly onSeed: (seed: number) => void;
}

const mostSeed = 1_000_000;

/** The same seed draws the same question, today and in a year. */
export function SeedField({ seed, next, onSeed }: Props) {
  return (
    <>
      <label className="grid gap-1">
        <span className="text-ink-2 text-sm">Seed</span>
        <input
          type="number"
          min={1}
          max={mostSeed}
          value={seed ?? ""}
          onChange={(event) => onSeed(seedFrom(Number(event.target.value)))}
          className={`${fieldStyle} w-28 tabular-nums`}
        />
      </label>
      <button
        type="button"
        onClick={() => onSeed(seedFrom(next))}
        className="min-h-11 rounded-control border border-line bg-card px-4"
      >
        Another one
      </button>
    </>
  );
}

function seedFrom(asked: number): number {
  const seed = Math.trunc(asked);
  return seed >= 1 && seed <= mostSeed ? seed : 1;
}
