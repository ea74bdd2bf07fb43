"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { useLoadLater } from "@/app/room/use-later";
import { familyAt, practicePath, readPracticeAddress } from "@/lib/practice/practice-address";
import { firstSeeds, foldedSeed } from "@/lib/practice/seeds";
import { PracticeHeader } from "./practice-header";
import { PracticeQuestion } from "./practice-question";

/** Practice without an account: the address says which question it is, so that it can be shared and Back goes back. */
export function Practice() {
  const query = useSearchParams();
  const address = readPracticeAddress(query);
  const { families, level, notation, seed } = address;
  const [first, ...others] = families;
  const path = practicePath(address);
  const opened = useOpened(seed === null ? null : path);
  // The drawing of the network comes with it.
  useLoadLater(true);
  useEffect(() => {
    if (seed !== null) return;
    const drawn = 1 + Math.floor(Math.random() * firstSeeds);
    window.history.replaceState(null, "", practicePath({ ...readPracticeAddress(query), seed: drawn }));
  }, [query, seed]);
  if (first === undefined || seed === null) return null;
  const family = familyAt([first, ...others], seed);

  function next(): void {
    window.history.pushState(null, "", practicePath({ ...address, seed: foldedSeed((seed ?? 0) + 1) }));
    window.scrollTo(0, 0);
  }

  return (
    <div className="room mx-auto flex min-h-dvh max-w-xl flex-col">
      <PracticeQuestion
        key={path}
        variant={{ family, seed, level, notation }}
        header={(name, progress) => (
          <PracticeHeader address={address} family={family} name={name} progress={progress} onNext={next} />
        )}
        takesFocus={path !== opened}
        onNext={next}
      />
    </div>
  );
}

/** The first question on the page: the focus is not taken for it. */
function useOpened(path: string | null): string | null {
  const [opened, setOpened] = useState(path);
  if (opened === null && path !== null) setOpened(path);
  return opened ?? path;
}
