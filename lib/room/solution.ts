import { isRightBucket } from "@/lib/grading/bucket";
import { type Html, html, type PartId } from "@/lib/ids";
import type { ShownSolution, ShownStep } from "@/lib/protocol/views";
import { saidOf } from "./bars";
import { contentOf, type RoomContent } from "./content";
import { barOf } from "./regrade";
import { type Room, regradeOf, weightIndexOf } from "./room";

/** The worked solution of a part, with what the instructor marked right beside what the key says. Secret before the reveal. */
export function solutionOf(room: Room, content: RoomContent, id: PartId): ShownSolution {
  const found = contentOf(content, id);
  return { ...found.solution, answer: rightAnswer(room, content, id) };
}

/** What the projector steps through: the walk over the network, or else the steps in words. */
export function walkOf({ walk, steps }: ShownSolution): readonly ShownStep[] {
  return walk.length > 0 ? walk : steps;
}

function rightAnswer(room: Room, content: RoomContent, id: PartId): Html | null {
  const found = contentOf(content, id);
  const regrade = regradeOf(room, id);
  const isKeyWrong = Object.entries(regrade.marks).some(
    ([bucket, mark]) => !mark && isRightBucket(found.part, bucket),
  );
  const marked = Object.entries(regrade.marks)
    .filter(
      ([bucket, mark]) => mark && barOf(regrade, bucket) === bucket && !isRightBucket(found.part, bucket),
    )
    .map(([bucket]) => saidOf(found, bucket, weightIndexOf(room, id)).label);
  const keyed = found.solution.answer === null || isKeyWrong ? [] : [found.solution.answer];
  const all = [...keyed, ...marked];
  return all.length > 0 ? html(all.join(" or ")) : null;
}
