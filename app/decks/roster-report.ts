import { mostRosterNames, type Roster } from "@/lib/room/roster";

const mostNamed = 3;

/** What was made of a pasted list, in a sentence or two: how many names, and what was left out and why. */
export function rosterReport({ names, blank, repeated, unusable, beyond }: Roster): string {
  const left = [
    blank > 0 ? counted(blank, "empty line") : "",
    repeated.length > 0 ? `${counted(repeated.length, "repeated name")} (${some(repeated)})` : "",
    unusable.length > 0 ? `${counted(unusable.length, "line")} too long for a name (${some(unusable)})` : "",
    beyond > 0
      ? `${counted(beyond, "name")} at the end, because a room takes at most ${mostRosterNames}`
      : "",
  ].filter((words) => words !== "");
  const found = names.length === 0 ? "No names yet." : `${counted(names.length, "name")}.`;
  return left.length === 0 ? found : `${found} Left out: ${left.join("; ")}.`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map((name) => (name.length > 24 ? `${name.slice(0, 23)}…` : name));
  return shown.join(", ") + (names.length > mostNamed ? ", …" : "");
}
