import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** What does not fit, as a sentence about a place that the reader can find: "part 2, answer, value: not a whole number …". */
export function issueSentence(issue: Issue, within = ""): string {
  const place = [within, ...pathWords(issue.path)].filter((words) => words !== "").join(", ");
  const words = place === "" ? issueWords(issue) : `${place}: ${issueWords(issue)}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** parts, 0, prompt → "part 1", "prompt". */
function pathWords(path: readonly PropertyKey[]): readonly string[] {
  const words: string[] = [];
  for (const step of path) {
    const list = words.at(-1);
    if (typeof step !== "number" || list === undefined) words.push(quoted(String(step)));
    else words[words.length - 1] = `${list.replace(/(?<=[a-z])s$/, "")} ${step + 1}`;
  }
  return words;
}

function issueWords(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined && issue.message.endsWith("undefined")
        ? `${kinds[issue.expected] ?? "something else"} is missing`
        : `it has to be ${kinds[issue.expected] ?? "something else"}`;
    case "too_big":
      return `it has more than ${counted(issue.origin, Number(issue.maximum))}`;
    case "too_small":
      return Number(issue.minimum) === 1
        ? "it is empty"
        : `it has fewer than ${counted(issue.origin, Number(issue.minimum))}`;
    case "unrecognized_keys":
      return `${issue.keys
        .slice(0, 3)
        .map((key) => `“${quoted(key)}”`)
        .join(", ")} is not known here. Take it out`;
    case "invalid_value":
      return `it has to be ${issue.values
        .slice(0, 8)
        .map((value) => JSON.stringify(value))
        .join(" or ")}`;
    case "invalid_union":
      return "it is none of the kinds that are known";
    case "invalid_format":
      if (issue.path.length === 1 && issue.path[0] === "id")
        return "it has to be letters, digits, dots and dashes, 80 at most";
      return issue.message.startsWith("Invalid")
        ? "it is not written as it has to be"
        : `it is ${issue.message}`;
    case "custom":
      return issue.message.startsWith("Invalid") ? "it is not what it has to be" : `it is ${issue.message}`;
    default:
      return "it is not what it has to be";
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object in braces",
  record: "an object in braces",
};

function counted(origin: string, number: number): string {
  const things = origin === "string" ? "characters" : origin === "array" ? "entries" : "";
  return `${number.toLocaleString("en")} ${things}`.trim();
}

function quoted(key: string): string {
  const shown = key.replace(/[\p{Cc}\p{Cf}]/gu, "�");
  return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown;
}
