import { mathAt } from "@/lib/problems/math-in-markdown";

/** Plain words with formulae between dollar signs as Moodle's: \(…\). `moodleLine` of plain words is the inverse. */
export function toMoodleLine(line: string): string {
  let written = "";
  for (let at = 0; at < line.length; ) {
    const math = mathAt(line, at, line.length);
    const end = math && !math.display ? math.end : at + 1;
    written += math && !math.display ? `\\(${math.tex}\\)` : line.slice(at, end);
    at = end;
  }
  return written;
}
