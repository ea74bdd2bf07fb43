import type { AuditEntry } from "@/db/audit-store";
import type { RegradeEvent } from "@/db/privacy";
import type { Html, Millis, PartId } from "@/lib/ids";
import { assertNever } from "@/lib/result";

/** A piece of a sentence: words, or the label of a bar. */
export type Words = string | { readonly label: Html };

/** One sentence of the record of a room. */
export interface RecordLine {
  readonly at: Millis;
  readonly words: readonly Words[];
}

/** How parts, bars and people are called. */
export interface Names {
  readonly numbers: ReadonlyMap<PartId, string>;
  readonly labelOf: (part: PartId, bucket: string) => Html;
  /** Whoever did something, at the beginning of a sentence. */
  readonly who: (actorId: string | null) => string;
}

/** Exports, erasures, matchings and regrades of a room in plain sentences, the latest first. */
export function recordLines(
  audit: readonly AuditEntry[],
  regrades: readonly { readonly at: Millis; readonly event: RegradeEvent }[],
  names: Names,
): readonly RecordLine[] {
  const lines = [
    ...audit.map((entry) => ({ at: entry.at, words: [auditSentence(entry, names.who(entry.actorId))] })),
    ...regrades.toReversed().map(({ at, event }) => ({ at, words: regradeSentence(event, names) })),
  ];
  return lines.toSorted((a, b) => b.at - a.at);
}

function auditSentence({ action, detail }: AuditEntry, who: string): string {
  switch (action) {
    case "exported":
      return `${who} downloaded ${detail}.`;
    case "studentErased":
      return `${who} erased a student: ${detail}.`;
    case "roomPurged":
      return `The room was deleted: ${detail}.`;
    case "rosterMatched":
      return `${who} matched seats with a class list: ${detail}.`;
    case "rosterUploaded":
      return `${who} uploaded a class list: ${detail}.`;
    case "rosterDeleted":
      return "A class list was deleted.";
    case "accountRemoved":
      return `${who} removed an account: ${detail}.`;
    default:
      return assertNever(action);
  }
}

function regradeSentence(event: RegradeEvent, { numbers, labelOf }: Names): readonly Words[] {
  const where = `Question ${numbers.get(event.part) ?? ""}: `;
  const bar = (bucket: string): Words => ({ label: labelOf(event.part, bucket) });
  switch (event.type) {
    case "barsMerged":
      return [`${where}the bar `, bar(event.bucket), " was drawn into the bar ", bar(event.into), "."];
    case "barSplit":
      return [`${where}the bar `, bar(event.bucket), " was taken apart again."];
    case "barMarked":
      return [`${where}the bar `, bar(event.bucket), ` was counted ${marked(event.correct)}.`];
    case "barNamed":
      return event.name === null
        ? [`${where}the name of the bar `, bar(event.bucket), " was taken off."]
        : [`${where}the bar `, bar(event.bucket), ` was called “${event.name}”.`];
    case "regradeUndone":
      return [`${where}the last change of its bars was taken back.`];
    default:
      return assertNever(event);
  }
}

function marked(correct: boolean | null): string {
  if (correct === null) return "as the key says again";
  return correct ? "as right" : "as wrong";
}
