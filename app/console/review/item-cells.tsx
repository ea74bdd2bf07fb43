import { percent } from "@/app/figures/percent";
import type { ItemStatistics } from "@/lib/review/item-statistics";
import { minutes } from "./minutes";
import { difficultyReading, discriminationReading, gainReading, type Reading } from "./reading";
import { sharesRight } from "./shares-right";
import { signed } from "./signed";

/** The numbers of a part, one cell each. Correct goes from the first round to the last; the rest is of the first round. */
export function ItemCells({ statistics }: { readonly statistics: ItemStatistics }) {
  const { rounds } = statistics;
  const [first] = rounds;
  const last = rounds.at(-1);
  return (
    <>
      <td className="whitespace-nowrap pl-4 font-semibold">{sharesRight(rounds)}</td>
      <td className="pl-4">{last?.answered ?? 0}</td>
      <ReadCell reading={gainReading(statistics)} print={signed} />
      <ReadCell reading={difficultyReading(statistics)} print={(value) => value.toFixed(2)} />
      <ReadCell reading={discriminationReading(statistics)} print={signed} />
      <td className="pl-4">{first?.times ? minutes(first.times.median) : <None why="nobody answered" />}</td>
      <td className="pl-4">
        {first && first.tried > 0 ? percent(first.unreadable, first.tried) : <None why="nobody answered" />}
      </td>
    </>
  );
}

interface ReadCellProps {
  readonly reading: Reading;
  readonly print: (value: number) => string;
}

function ReadCell({ reading, print }: ReadCellProps) {
  return (
    <td className="pl-4">
      {reading.value === null ? (
        <None why={reading.why} />
      ) : (
        <>
          {print(reading.value)}{" "}
          <span className="block whitespace-nowrap text-ink-2 text-sm">{reading.word}</span>
        </>
      )}
    </td>
  );
}

/** A number that there is not, and why. */
function None({ why }: { readonly why: string }) {
  return (
    <span title={why} className="text-ink-2">
      <span aria-hidden="true">–</span>
      <span className="sr-only">none: {why}</span>
    </span>
  );
}
