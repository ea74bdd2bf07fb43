import { typeset } from "@/lib/problems/typeset";
import type { RoomContent } from "@/lib/room/content";

/** Names under which a key could travel. They may be on the wire before the reveal only with nothing in them. */
const secretNames = [
  "key",
  "solution",
  "correct",
  "verdict",
  "score",
  "tolerance",
  "misconceptions",
  "diagnosis",
  "carried",
  "named",
  "marked",
  "walk",
  "right",
  "flow",
];

/**
 * Texts that only a solution holds, its typeset steps, and those that only a diagnosis holds, the labels of
 * misconceptions. A short step could stand in a stem as well and prove nothing; nor does the label of a reason that
 * everybody may choose.
 */
export function canariesOf(content: RoomContent, parts: readonly string[]): readonly string[] {
  return [...content]
    .filter(([id]) => parts.includes(id))
    .flatMap(
      ([
        ,
        {
          part,
          shown,
          solution: { rule, steps, paths, walk },
        },
      ]) => {
        const open = JSON.stringify(shown);
        return [
          ...[...rule, ...steps, ...paths, ...walk]
            .flatMap(({ text, display }) => [text, display ?? ""])
            .filter(isTelling),
          ...part.misconceptions.map(({ label }) => typeset(label)),
        ].filter((canary) => !open.includes(JSON.stringify(canary).slice(1, -1)));
      },
    );
}

function isTelling(text: string): boolean {
  return text.length > 40;
}

/** What of a secret is in messages as they went over the wire: canaries in any encoding of JSON, and secret fields. */
export function leaksIn(frames: readonly string[], canaries: readonly string[]): readonly string[] {
  const encoded = canaries.flatMap((canary) => {
    const inJson = JSON.stringify(canary).slice(1, -1);
    return [canary, inJson, Buffer.from(canary).toString("base64")];
  });
  return frames.flatMap((frame) => [
    ...encoded
      .filter((canary) => frame.includes(canary))
      .map((canary) => `a solution or a diagnosis: ${canary.slice(0, 60)}`),
    ...secretNames.filter((name) => carries(frame, name)).map((name) => `the field ${name}`),
  ]);
}

function carries(frame: string, name: string): boolean {
  return new RegExp(`\\\\*"${name}\\\\*":(?!null)`).test(frame);
}
