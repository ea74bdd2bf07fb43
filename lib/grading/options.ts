import type { Markup, Part, Words } from "@/lib/problems/question";

/** An option of a choice; undefined where there is none of this id. */
export function optionLabel({ answer }: Part, id: string): Words | undefined {
  return answer.type === "choice" ? answer.options.find((option) => option.id === id)?.label : undefined;
}

/** A reason offered after True or after False; undefined where there is none of this id. */
export function reasonLabel({ answer }: Part, value: boolean, id: string): Markup | undefined {
  if (answer.type !== "trueFalse") return undefined;
  return answer.reasons?.[value ? "true" : "false"].find((reason) => reason.id === id)?.label;
}

/** "true:REASON" taken apart. */
export function trueFalseOf(bucket: string): {
  readonly value: boolean;
  readonly reason: string | undefined;
} {
  const colon = bucket.indexOf(":");
  const value = (colon < 0 ? bucket : bucket.slice(0, colon)) === "true";
  return { value, reason: colon < 0 ? undefined : bucket.slice(colon + 1) };
}
