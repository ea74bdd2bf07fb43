import { useEffect, useState } from "react";
import { reviewPath } from "@/app/review/way-back";
import type { PracticeAddress } from "@/lib/practice/practice-address";
import { LevelLinks } from "./level-links";
import { ShareRight } from "./share-right";

interface Props {
  readonly address: PracticeAddress;
  readonly family: string;
  /** What the family is called. */
  readonly name: string;
  readonly onNext: () => void;
}

/** What is practised and how it goes, and the ways out. */
export function PracticeHeader({ address, family, name, onNext }: Props) {
  return (
    <header className="room-header grid gap-1 border-line border-b bg-paper px-4 pt-[max(0.25rem,env(safe-area-inset-top))] pb-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <WayBack from={address.from} />
        <button type="button" onClick={onNext} className="min-h-11 font-semibold text-accent underline">
          Another question
        </button>
      </div>
      <p className="font-semibold">Practice: {name}</p>
      <ShareRight family={family} />
      <LevelLinks address={address} current={address.level} label="How hard" />
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
