import { useState } from "react";
import type { Network } from "@/lib/network/network";
import { quantityId } from "@/lib/network/quantity";
import { type Entry, type NetworkEdit, numberAt } from "./network-state";
import { type CellKind, cellText, readCell } from "./read-cell";

/** One number of a network as it is typed: on the figure and in the matrices alike. */
export interface Cell {
  /** As typed as long as it is being typed or cannot be read; else as it is stored. */
  readonly text: string;
  /** Why it cannot be read, and what to do; null where it can. */
  readonly problem: string | null;
  readonly onType: (text: string) => void;
  /** The end of typing: what can be read is written as it is stored, what cannot is kept. */
  readonly onLeave: () => void;
  /** Back to the number that stood there before. */
  readonly onWithdraw: () => void;
  readonly stored: string;
}

export interface Cells {
  readonly at: (entry: Entry) => Cell;
  /** How many cannot be read. */
  readonly unread: number;
  /** All as stored: for undo and other numbers, which replace what was typed. */
  readonly forget: () => void;
}

export function kindOfEntry(at: Entry): CellKind {
  return at.kind === "b" ? "bias" : "number";
}

interface Handlers {
  readonly edit: (edit: NetworkEdit) => void;
  readonly settle: () => void;
  readonly withdraw: (entry: Entry) => void;
}

/** What is typed into the cells of a network. Each number that can be read is in the network at once. */
export function useCells(network: Network, on: Handlers): Cells {
  const [drafts, setDrafts] = useState<
    Readonly<Record<string, { readonly at: Entry; readonly text: string }>>
  >({});
  const drop = (id: string) => setDrafts(({ [id]: _, ...others }) => others);
  const isUnread = ({ at, text }: { readonly at: Entry; readonly text: string }) =>
    numberAt(network, at) !== null && !readCell(text, kindOfEntry(at)).ok;
  return {
    unread: Object.values(drafts).filter(isUnread).length,
    forget: () => setDrafts({}),
    at(entry) {
      const id = quantityId(entry);
      const stored = numberAt(network, entry) ?? "0";
      const draft = drafts[id];
      const read = draft && readCell(draft.text, kindOfEntry(entry));
      return {
        text: draft?.text ?? cellText(stored),
        problem: read && !read.ok ? read.error : null,
        stored,
        onType(text) {
          setDrafts((all) => ({ ...all, [id]: { at: entry, text } }));
          const typed = readCell(text, kindOfEntry(entry));
          if (typed.ok) on.edit({ type: "setNumber", at: entry, text: typed.value });
        },
        onLeave() {
          if (read?.ok) drop(id);
          on.settle();
        },
        onWithdraw() {
          drop(id);
          on.withdraw(entry);
        },
      };
    },
  };
}
