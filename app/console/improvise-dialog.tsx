"use client";

import { type KeyboardEvent, useState } from "react";
import { newSubmissionId } from "@/app/room/submission-id";
import type { ImprovisedAnswer } from "@/lib/problems/improvised";
import { shapeOfWidths } from "@/lib/problems/improvised-shape";
import type { ConsoleView } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import { Dialog } from "./dialog";
import { Keycap } from "./keycap";

interface Props {
  readonly view: ConsoleView;
  readonly send: (command: Command) => void;
  readonly onClose: () => void;
}

type Choice = "number" | "vector" | "expression" | "trueFalse" | "choice";

const choices: readonly {
  readonly choice: Choice;
  readonly key: string;
  readonly label: string;
  readonly example: string;
}[] = [
  { choice: "number", key: "N", label: "A number", example: "−14, 3/4" },
  { choice: "expression", key: "E", label: "A formula", example: "W₂₂ g′(z₂) W₂₁" },
  { choice: "trueFalse", key: "T", label: "True or false", example: "" },
  { choice: "choice", key: "C", label: "A choice", example: "A, B, C…" },
  { choice: "vector", key: "V", label: "A vector", example: "2 to 6 entries" },
];
const sizes = [2, 3, 4, 5, 6];
const tile =
  "flex min-h-16 items-center justify-between gap-4 rounded-control border border-line bg-paper px-5 text-left font-semibold text-lg hover:border-accent";

/** A question for what is on the board: one key asks it, at once. What is right is marked on a bar afterwards. */
export function ImproviseDialog({ view, send, onClose }: Props) {
  const [sized, setSized] = useState<"vector" | "choice" | null>(null);
  const [title, setTitle] = useState("");
  const { scene } = view;
  const isOpen = scene.phase === "open";

  function ask(answer: ImprovisedAnswer): void {
    const words = title.trim();
    const params = { answer, ...(words === "" ? {} : { title: words }) };
    send({ type: "improvise", id: newSubmissionId(), params });
    onClose();
  }

  function choose(choice: Choice): void {
    if (choice === "vector" || choice === "choice") setSized(choice);
    else ask(choice === "expression" ? { type: "expression", shape: shapeFor(view) } : { type: choice });
  }

  function size(count: number): void {
    ask(sized === "vector" ? { type: "vector", length: count } : { type: "choice", options: count });
  }

  function onKey({ key, target, repeat, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    // A new tab of the browser is no True/False.
    if (target instanceof HTMLInputElement || repeat || ctrlKey || metaKey || altKey || isOpen) return;
    const chosen = choices.find((one) => one.key.toLowerCase() === key.toLowerCase());
    if (sized && sizes.includes(Number(key))) size(Number(key));
    else if (!sized && chosen) choose(chosen.choice);
  }

  return (
    <Dialog title="Ask what is on the board" closeKey="i" onKey={onKey} onClose={onClose}>
      <div className="mt-4 grid w-[34rem] max-w-full gap-4">
        {isOpen ? (
          <>
            <p>Answers are open. Close them first: then a question from the board can be asked.</p>
            <button
              type="button"
              onClick={() => send({ type: "closeRound", part: scene.part.id })}
              className="min-h-12 justify-self-start rounded-control bg-accent px-6 font-semibold text-on-accent"
            >
              Close the answers
            </button>
          </>
        ) : (
          <>
            <p className="text-ink-2">
              Write the question on the board and choose how it is answered: it opens at once. Mark the right
              bar afterwards, and every phone is graded.
            </p>
            {sized === null ? (
              <div className="grid gap-2.5">
                {choices.map(({ choice, key, label, example }) => (
                  <button key={choice} type="button" onClick={() => choose(choice)} className={tile}>
                    <span>
                      {label} <span className="ml-2 font-normal text-ink-2">{example}</span>
                    </span>
                    <Keycap name={key} />
                  </button>
                ))}
              </div>
            ) : (
              <fieldset className="grid gap-2.5">
                <legend className="pb-2 font-semibold">
                  {sized === "vector" ? "How many entries?" : "How many options?"}
                </legend>
                <div className="grid grid-cols-5 gap-2.5">
                  {sizes.map((count, index) => (
                    <button
                      key={count}
                      type="button"
                      // biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone; its place is here
                      autoFocus={index === 0}
                      onClick={() => size(count)}
                      className={`${tile} justify-center`}
                    >
                      {count}
                    </button>
                  ))}
                </div>
                <button
                  type="button"
                  onClick={() => setSized(null)}
                  className="min-h-11 justify-self-start font-semibold text-accent underline"
                >
                  Ask something else
                </button>
              </fieldset>
            )}
            <label className="grid gap-1 text-sm">
              A name to find it by later, if there is time
              <input
                value={title}
                onChange={(event) => setTitle(event.target.value)}
                maxLength={80}
                className="min-h-11 rounded-control border border-line bg-paper px-3 text-base"
              />
            </label>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Formulas speak of the network on show, or of a general one. */
function shapeFor({ scene }: ConsoleView) {
  const part = "part" in scene ? scene.part : null;
  if (part?.answer.type === "expression") return part.answer.shape;
  return shapeOfWidths(part?.figure?.widths ?? [2, 2, 2, 1], "from-to");
}
