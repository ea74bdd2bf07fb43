import type { Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import { exists, type Quantity, quantityId } from "@/lib/network/quantity";
import type { Asked } from "@/lib/problems/asked";
import type { WeightIndex } from "@/lib/problems/notation";
import type { Ask } from "@/lib/problems/own-network/ask";
import { Menu, type MenuOption } from "../menu";
import {
  type AnswerKind,
  answerKindLabels,
  answerKinds,
  askAs,
  focusOf,
  kindOf,
  placesFor,
} from "./answer-kinds";
import { menuDerivative, menuName } from "./quantity-name";

interface Props {
  readonly ask: Ask;
  readonly network: Network;
  readonly objective: Objective;
  readonly weightIndex: WeightIndex;
  readonly onChange: (ask: Ask) => void;
}

/** What one part asks for, in two menus: how it is answered, and what it is about. */
export function PartAbout({ ask, network, objective, weightIndex, onChange }: Props) {
  const kind = kindOf(ask);
  const focus = focusOf(ask);
  const of = objective.type === "output" ? "H" : "R";
  const options: readonly MenuOption<Ask>[] = placesFor(kind, network, objective).map((place) => {
    const value = askAs(kind, place, network, objective);
    const label =
      value.type === "derivative" ? menuDerivative(value.of, of, weightIndex) : menuName(place, weightIndex);
    return {
      label: value.type === "derivative" ? label : `∂${of}/∂${label}`,
      value,
      group: groupOf(place, kind),
    };
  });
  const id = placeId(ask);
  const chosen = options.findIndex(({ value }) => placeId(value) === id);
  return (
    <>
      <Menu
        label="Answered by"
        options={answerKinds.map((one) => ({ label: answerKindLabels[one], value: one }))}
        chosen={answerKinds.indexOf(kind)}
        onChoose={(next) => onChange(askAs(next, there(focus, network), network, objective))}
        className="max-w-48 flex-1 basis-36"
      />
      <Menu
        label="About"
        options={options}
        chosen={chosen}
        missing={`∂${of}/∂${menuName(focus, weightIndex)} (gone)`}
        onChoose={onChange}
        className="max-w-48 flex-1 basis-36"
      />
    </>
  );
}

/** Two parts about the same: whatever is left out, claimed or wrong. */
function placeId(ask: Ask): string {
  if (ask.type === "derivative") return JSON.stringify(sized(ask.of));
  return quantityId(focusOf(ask));
}

function sized(asked: Asked): Asked {
  return asked.kind === "matrix" ? { ...asked, size: "given" } : asked;
}

function there(focus: Quantity, { widths }: Network): Quantity {
  return exists(widths, focus) ? focus : { kind: "W", layer: 1, from: 1, to: 1 };
}

function groupOf(place: Quantity, kind: AnswerKind): string {
  switch (place.kind) {
    case "W":
      return kind === "vector" ? "Weights that leave a node" : `Weights of layer ${place.layer}`;
    case "b":
      return "Biases";
    case "z":
      return "Pre-activations";
    case "a":
      return "Activations";
    case "x":
      return "Inputs";
  }
}
