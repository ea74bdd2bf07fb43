import { Fragment } from "react";
import { Typeset } from "@/app/figures/typeset";
import type { OwnDiagnosis as Diagnosis } from "@/lib/protocol/views";

/** What went wrong in the own answer, as far as its value tells; a match may be chance, so it says "fits". */
export function OwnDiagnosis({ diagnosis }: { readonly diagnosis: Diagnosis | null }) {
  if (diagnosis === null) return null;
  const { carried, misconceptions, sentences, remarks } = diagnosis;
  if (!carried && misconceptions.length + remarks.length === 0) return null;
  return (
    <div className="grid gap-1 rounded-control bg-soft p-3 leading-relaxed">
      {carried && <p>Right from your own earlier answer: the slip was there, not here.</p>}
      {misconceptions.length > 0 && (
        <p>
          <span className="text-ink-2">Your answer fits: </span>
          {misconceptions.map((label, index) => (
            <Fragment key={label}>
              {index > 0 && <span className="text-ink-2"> or </span>}
              <Typeset html={label} className="font-semibold" />
            </Fragment>
          ))}
        </p>
      )}
      {[...sentences, ...remarks].map((sentence) => (
        <Typeset key={sentence} as="p" html={sentence} />
      ))}
    </div>
  );
}
