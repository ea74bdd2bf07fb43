import { useId, useState } from "react";
import type { Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import { pathTerms } from "@/lib/network/paths";
import { exists } from "@/lib/network/quantity";
import { factoredOut } from "@/lib/problems/mutated-terms";
import type { WeightIndex } from "@/lib/problems/notation";
import type { Ask } from "@/lib/problems/own-network/ask";
import { fieldStyle } from "../field";
import { Menu, type MenuOption } from "../menu";
import { claimTerms, claimText, readyClaims } from "./claim-terms";
import { menuTerm } from "./quantity-name";
import { slipChoices } from "./slip-choices";

interface Props<A extends Ask> {
  readonly ask: A;
  readonly network: Network;
  readonly objective: Objective;
  readonly weightIndex: WeightIndex;
  readonly onChange: (ask: Ask) => void;
}

/** What is left to say of a part beside its answer and its place; nothing for most. */
export function PartDetails({ ask, ...rest }: Props<Ask>) {
  switch (ask.type) {
    case "derivative":
      return ask.of.kind === "matrix" ? <SizeDetail {...rest} of={ask.of} /> : null;
    case "formula":
      return ask.blank.type === "whole" ? null : <BlankDetail {...rest} ask={ask} />;
    case "claim":
      return <ClaimDetail {...rest} ask={ask} />;
    case "slip":
      return <SlipDetail {...rest} ask={ask} />;
  }
}

type AskOf<T extends Ask["type"]> = Extract<Ask, { type: T }>;
type MatrixAsked = Extract<AskOf<"derivative">["of"], { kind: "matrix" }>;

function SizeDetail({ of, onChange }: { readonly of: MatrixAsked; readonly onChange: (ask: Ask) => void }) {
  return (
    <label className="flex min-h-11 items-center gap-2">
      <input
        type="checkbox"
        checked={of.size === "asked"}
        onChange={(event) =>
          onChange({ type: "derivative", of: { ...of, size: event.target.checked ? "asked" : "given" } })
        }
        className="size-5 accent-accent"
      />
      Students choose the size first
    </label>
  );
}

function BlankDetail({ ask, network, weightIndex, onChange }: Props<AskOf<"formula">>) {
  const { widths } = network;
  if (!exists(widths, ask.of)) return null;
  const { rests } = factoredOut(pathTerms(widths, ask.of));
  const options: readonly MenuOption<typeof ask.blank>[] = rests.flatMap((rest, i) => [
    ...(rest.length > 0 && rests.length > 1
      ? [
          {
            label: `all of it: ${menuTerm(rest, weightIndex)}`,
            value: { type: "term" as const, term: i + 1 },
            group: `Path ${i + 1}`,
          },
        ]
      : []),
    ...rest.map((factor, k) => ({
      label: menuTerm([factor], weightIndex),
      value: { type: "factor" as const, term: i + 1, factor: k + 1 },
      group: `Path ${i + 1}`,
    })),
  ]);
  const id = JSON.stringify(ask.blank);
  return (
    <Labelled text="Left out">
      <Menu
        label="Left out"
        options={options}
        chosen={options.findIndex(({ value }) => JSON.stringify(value) === id)}
        missing="something that is gone"
        onChoose={(blank) => onChange({ ...ask, blank })}
        className="w-full"
      />
    </Labelled>
  );
}

function ClaimDetail({ ask, network, weightIndex, onChange }: Props<AskOf<"claim">>) {
  const { widths } = network;
  const { of, terms } = ask.claim;
  const [draft, setDraft] = useState<string | null>(null);
  const problemId = useId();
  if (!exists(widths, of)) return null;
  const ready = readyClaims(widths, of);
  const read = draft === null ? null : claimTerms(draft, widths, weightIndex);
  const claim = (next: AskOf<"claim">["claim"]["terms"]) => onChange({ ...ask, claim: { of, terms: next } });
  const id = JSON.stringify(terms);
  return (
    <div className="grid gap-2">
      <Labelled text="Claimed">
        <Menu
          label="Claimed"
          options={ready.map(({ label, terms: value }) => ({ label, value }))}
          chosen={ready.findIndex((one) => JSON.stringify(one.terms) === id)}
          missing="a formula of your own"
          onChoose={(chosen) => {
            setDraft(null);
            claim(chosen.map((term) => [...term]));
          }}
          className="w-full"
        />
      </Labelled>
      <input
        aria-label="The formula that is claimed"
        aria-invalid={read !== null && !read.ok}
        aria-describedby={problemId}
        autoComplete="off"
        spellCheck={false}
        value={draft ?? claimText(terms, widths, weightIndex)}
        onChange={(event) => {
          setDraft(event.target.value);
          const typed = claimTerms(event.target.value, widths, weightIndex);
          if (typed.ok) claim(typed.value.map((term) => [...term]));
        }}
        onBlur={() => {
          if (read?.ok) setDraft(null);
        }}
        className={`${fieldStyle} w-full`}
      />
      <p id={problemId} role="alert" className="text-sm text-wrong empty:hidden">
        {read && !read.ok ? read.error : null}
      </p>
    </div>
  );
}

function SlipDetail({ ask, network, objective, onChange }: Props<AskOf<"slip">>) {
  if (!exists(network.widths, ask.of)) return null;
  const choices = slipChoices(network, objective, ask.of);
  const chosen = choices.findIndex(({ line, rule }) => line === ask.slip.line && rule === ask.slip.rule);
  return (
    <Labelled text="Wrong is">
      <Menu
        label="Wrong is"
        options={choices.map(({ label, line, rule }) => ({ label, value: { line, rule } }))}
        chosen={chosen}
        missing="a slip that does not show in these numbers"
        onChoose={(slip) => onChange({ ...ask, slip })}
        className="w-full"
      />
    </Labelled>
  );
}

function Labelled({ text, children }: { readonly text: string; readonly children: React.ReactNode }) {
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] items-center gap-2">
      <span aria-hidden="true" className="text-ink-2">
        {text}
      </span>
      {children}
    </div>
  );
}
