import { nth, range } from "@/lib/entries";
import type { Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import { quantityId } from "@/lib/network/quantity";
import type { Ask } from "@/lib/problems/own-network/ask";
import type { OwnNetworkParams } from "@/lib/problems/own-network/own-network";
import { assertNever } from "@/lib/result";
import { type History, recorded, redone, settled, undone, withdrawn } from "../history";
import { type Entry, editedNetwork, type NetworkEdit, topicOf } from "./network-state";

/** As many as an own question may have. */
export const mostParts = 12;

/** A change to a question about an own network. Parts are counted from 0. */
export type QuestionEdit =
  | NetworkEdit
  | { readonly type: "setTitle"; readonly title: string }
  | { readonly type: "setGiven"; readonly given: OwnNetworkParams["given"] }
  | { readonly type: "setObjective"; readonly objective: Objective }
  | { readonly type: "addPart"; readonly ask: Ask }
  | { readonly type: "setPart"; readonly place: number; readonly ask: Ask }
  | { readonly type: "removePart"; readonly place: number }
  | { readonly type: "movePart"; readonly place: number; readonly to: number }
  /** Numbers that were found for a network, if it is still the same when they come. */
  | { readonly type: "fillNumbers"; readonly of: Network; readonly network: Network }
  /** Everything as it was at first. */
  | { readonly type: "replace"; readonly question: OwnNetworkParams };

export type AuthorAction =
  | QuestionEdit
  | { readonly type: "undo" }
  | { readonly type: "redo" }
  /** Typing has come to its end: what follows is undone on its own. */
  | { readonly type: "settle" }
  /** What is being typed into a cell is not meant. */
  | { readonly type: "withdraw"; readonly at: Entry };

/** The reducer of the page: every change to the question, with undo. */
export function authored(
  history: History<OwnNetworkParams>,
  action: AuthorAction,
): History<OwnNetworkParams> {
  switch (action.type) {
    case "undo":
      return undone(history);
    case "redo":
      return redone(history);
    case "settle":
      return settled(history);
    case "withdraw":
      return withdrawn(history, quantityId(action.at));
    default:
      return recorded(history, editedQuestion(history.present, action), topicOfEdit(action));
  }
}

function editedQuestion(question: OwnNetworkParams, edit: QuestionEdit): OwnNetworkParams {
  const { ask } = question;
  switch (edit.type) {
    case "setTitle":
      return { ...question, title: edit.title };
    case "setGiven":
      return edit.given === question.given ? question : { ...question, given: edit.given };
    case "setObjective":
      return { ...question, objective: edit.objective };
    case "addPart":
      return ask.length === mostParts ? question : { ...question, ask: [...ask, edit.ask] };
    case "setPart":
      return { ...question, ask: ask.with(edit.place, edit.ask) };
    case "removePart":
      return ask.length === 1 ? question : { ...question, ask: ask.toSpliced(edit.place, 1) };
    case "movePart": {
      const { place, to } = edit;
      if (to < 0 || to >= ask.length || to === place) return question;
      return { ...question, ask: ask.toSpliced(place, 1).toSpliced(to, 0, nth(ask, place + 1)) };
    }
    case "fillNumbers":
      return question.network === edit.of ? { ...question, network: edit.network } : question;
    case "replace":
      return edit.question;
    default: {
      const network = editedNetwork(question.network, edit);
      if (network === question.network) return question;
      return { ...question, network, objective: fitted(question.objective, network.widths.at(-1) ?? 1) };
    }
  }
}

/** The objective of as many outputs; which loss it is stays, also where it no longer fits the activation. */
function fitted(objective: Objective, outputs: number): Objective {
  switch (objective.type) {
    case "output":
      return objective.node <= outputs ? objective : { type: "output", node: outputs };
    case "squared": {
      if (objective.target.length === outputs) return objective;
      return { ...objective, target: range(1, outputs).map((k) => objective.target[k - 1] ?? "1") };
    }
    case "binaryCrossEntropy":
      if (objective.target.length === outputs) return objective;
      return { ...objective, target: range(1, outputs).map((k) => objective.target[k - 1] ?? "0") };
    case "crossEntropy": {
      if (objective.target.length === outputs) return objective;
      const right = Math.max(1, Math.min(outputs, objective.target.indexOf("1") + 1));
      return { ...objective, target: range(1, outputs).map((k) => (k === right ? "1" : "0")) };
    }
    default:
      return assertNever(objective);
  }
}

function topicOfEdit(edit: QuestionEdit): string | null {
  switch (edit.type) {
    case "setTitle":
      return "title";
    case "setObjective":
      return edit.objective.type;
    case "setPart":
      return edit.ask.type === "claim" ? `claim ${edit.place}` : null;
    case "setGiven":
    case "addPart":
    case "removePart":
    case "movePart":
    case "fillNumbers":
    case "replace":
      return null;
    default:
      return topicOf(edit);
  }
}
