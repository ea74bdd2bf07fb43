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

/** How parts and bars are called. */
export interface Names {
  readonly numbers: ReadonlyMap<PartId, string>;
  readonly labelOf: (part: PartId, bucket: string) => Html;
}

/** Exports, erasures, matchings and regrades of a room in plain sentences, the latest first. */
export function recordLines(
  audit: readonly AuditEntry[],
  regrades: readonly { readonly at: Millis; readonly event: RegradeEvent }[],
  names: Names,
): readonly RecordLine[] {
  const lines = [
    ...audit.map((entry) => ({ at: entry.at, words: [auditSentence(entry)] })),
    ...regrades.toReversed().map(({ at, event }) => ({ at, words: regradeSentence(event, names) })),
  ];
  return lines.toSorted((a, b) => b.at - a.at);
}

function auditSentence({ action, detail }: AuditEntry): string {
  switch (action) {
    case "exported":
      return `You downloaded ${detail}.`;
    case "studentErased":
      return `You erased a student: ${detail}.`;
    case "roomPurged":
      return `The room was deleted: ${detail}.`;
    case "rosterMatched":
      return `You matched seats with a class list: ${detail}.`;
    case "rosterUploaded":
      return `You uploaded a class list: ${detail}.`;
    case "rosterDeleted":
      return "A class list was deleted.";
    default:
      return assertNever(action);
  }
}

function regradeSentence(event: RegradeEvent, { numbers, labelOf }: Names): readonly Words[] {
  const where = `Question ${numbers.get(event.part) ?? ""}: `;
  const bar = (bucket: string): Words => ({ label: labelOf(event.part, bucket) });
  switch (event.type) {
    case "barsMerged":
      return [`${where}you drew the bar `, bar(event.bucket), " into the bar ", bar(event.into), "."];
    case "barSplit":
      return [`${where}you took the bar `, bar(event.bucket), " apart again."];
    case "barMarked":
      return [`${where}you counted the bar `, bar(event.bucket), ` ${marked(event.correct)}.`];
    case "barNamed":
      return event.name === null
        ? [`${where}you took the name off the bar `, bar(event.bucket), "."]
        : [`${where}you called the bar `, bar(event.bucket), ` “${event.name}”.`];
    case "regradeUndone":
      return [`${where}you took the last change of its bars back.`];
    default:
      return assertNever(event);
  }
}

function marked(correct: boolean | null): string {
  if (correct === null) return "as the key says again";
  return correct ? "as right" : "as wrong";
}
