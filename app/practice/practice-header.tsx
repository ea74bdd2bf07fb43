import { useEffect, useState } from "react";
import { reviewPath } from "@/app/review/way-back";
import type { PracticeAddress } from "@/lib/practice/practice-address";
import { LevelLinks } from "./level-links";
import { levels } from "./levels";
import { ShareRight } from "./share-right";
import { resetShare } from "./use-first-tries";

interface Props {
  readonly address: PracticeAddress;
  readonly family: string;
  /** What the family is called; null until it is known. */
  readonly name: string | null;
  /** "part 1 of 2", where there are several. */
  readonly progress: string | null;
  readonly onNext: () => void;
}

/** What is practised and how it goes, and the ways out. Low, so that the question is seen on the smallest phone. */
export function PracticeHeader({ address, family, name, progress, onNext }: Props) {
  const level = levels.find((one) => one.level === address.level)?.name ?? "";
  return (
    <header className="room-header border-line border-b bg-paper px-4 pt-[env(safe-area-inset-top)]">
      <div className="flex items-center justify-between gap-4 text-sm">
        <WayBack from={address.from} />
        <button type="button" onClick={onNext} className="min-h-11 text-accent underline">
          Another one
        </button>
      </div>
      <p className="leading-snug">
        <span className="font-semibold">{name ?? "Practice"}</span>
        {progress !== null && <span className="text-ink-2"> · {progress}</span>}
      </p>
      <ShareRight family={family} />
      <details className="text-sm">
        <summary className="min-h-11 py-3 text-ink-2">How hard: {level}</summary>
        <div className="grid gap-2 pb-3">
          <LevelLinks address={address} current={address.level} label="How hard" />
          <button
            type="button"
            onClick={() => resetShare(family)}
            className="min-h-11 justify-self-start text-accent underline"
          >
            Count first tries from 0 again
          </button>
        </div>
      </details>
    </header>
  );
}

function WayBack({ from }: { readonly from: string | null }) {
  const [path, setPath] = useState(from === null ? "/practice" : `/review/${from}`);
  useEffect(() => {
    if (from !== null) setPath(reviewPath(from));
  }, [from]);
  return (
    <a href={path} className="inline-flex min-h-11 items-center text-accent underline">
      {from === null ? "All kinds of questions" : "Back to your answers"}
    </a>
  );
}
