"use client";

import { useEffect, useRef } from "react";
import { Typeset } from "@/app/figures/typeset";
import type { PartId } from "@/lib/ids";
import type { ConsoleView, ListedPart } from "@/lib/protocol/views";
import { Keycap } from "./keycap";
import { PartListItem } from "./part-list-item";

interface Props {
  readonly view: ConsoleView;
  readonly onShow: (part: PartId) => void;
  readonly onImprovise: () => void;
}

/** All questions and where each part stands: a click puts a part on show. */
export function PartList({ view: { parts, scene }, onShow, onImprovise }: Props) {
  const current = "part" in scene ? scene.part.id : null;
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const item = (part: ListedPart, title?: string) => (
    <PartListItem
      key={part.id}
      state={part.state}
      current={part.id === current}
      blocked={scene.phase === "open"}
      onShow={() => onShow(part.id)}
    >
      {title ?? <Typeset html={part.name} />}
    </PartListItem>
  );
  return (
    <nav
      ref={list}
      aria-label="Questions"
      className="border-line p-3 max-lg:order-last max-lg:border-t lg:overflow-y-auto lg:border-r"
    >
      <ol className="grid gap-1">
        {byQuestion(parts).map(({ question, title, parts: own }) => (
          <li key={own[0]?.id ?? question} className="grid grid-cols-[2rem_minmax(0,1fr)]">
            <span className="py-2 text-center font-semibold text-ink-2">{question}</span>
            {/* A question with one part is that part. */}
            {own.length > 1 && <p className="px-2 py-2 leading-snug">{title}</p>}
            <ul className={own.length > 1 ? "col-start-2" : undefined}>
              {own.map((part) => item(part, own.length > 1 ? undefined : title))}
            </ul>
          </li>
        ))}
      </ol>
      <button
        type="button"
        aria-disabled={scene.phase === "open"}
        onClick={() => scene.phase === "open" || onImprovise()}
        className="mt-2 flex min-h-11 w-full items-center justify-between gap-3 rounded-control px-3 font-semibold text-accent hover:bg-soft aria-disabled:text-ink-3"
      >
        Improvise a question <Keycap name="I" />
      </button>
    </nav>
  );
}

interface Group {
  readonly question: number;
  readonly title: string;
  readonly parts: ListedPart[];
}

function byQuestion(parts: readonly ListedPart[]): readonly Group[] {
  const groups: Group[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last?.question === part.question) last.parts.push(part);
    else groups.push({ question: part.question, title: part.title, parts: [part] });
  }
  return groups;
}
