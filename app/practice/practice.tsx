"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { useLoadLater } from "@/app/room/use-later";
import { familyAt, practicePath, readPracticeAddress } from "@/lib/practice/practice-address";
import { foldedSeed } from "@/lib/practice/seeds";
import { PracticeHeader } from "./practice-header";
import { PracticeQuestion } from "./practice-question";

interface Props {
  /** What the families of the address are called, by their codes: those that there are. */
  readonly names: Readonly<Record<string, string>>;
}

/** Practice without an account: the address says which question it is, so that it can be shared and Back goes back. */
export function Practice({ names }: Props) {
  const query = useSearchParams();
  /** The address that the page was opened with. */
  const [opened] = useState(query.toString());
  const read = readPracticeAddress(query);
  const families = read.families.filter((code) => Object.hasOwn(names, code));
  const seed = read.seed ?? 1;
  const [first, ...others] = families;
  // The drawing of the network comes with it.
  useLoadLater(true);
  if (first === undefined) return null;
  const address = { ...read, families, seed };
  const { level, notation } = address;
  const variant = { family: familyAt([first, ...others], seed), seed, level, notation };
  const path = practicePath(address);

  function next(): void {
    window.history.pushState(null, "", practicePath({ ...address, seed: foldedSeed(seed + 1) }));
    window.scrollTo(0, 0);
  }

  return (
    <div className="room mx-auto flex min-h-dvh max-w-xl flex-col">
      <PracticeQuestion
        key={path}
        variant={variant}
        header={(progress) => (
          <PracticeHeader
            address={address}
            family={variant.family}
            name={names[variant.family] ?? ""}
            progress={progress}
            onNext={next}
          />
        )}
        takesFocus={query.toString() !== opened}
        onNext={next}
      />
    </div>
  );
}
