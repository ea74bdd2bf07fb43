import { QuestionScreen } from "@/app/screen/question-screen";
import type { ShownPart } from "@/lib/protocol/views";

const noClock = () => 0;

/**
 * A part on the projector, to look at only. There one rem is 28 px of 1280 × 720; here it is 16, so that 1280 × 720 are
 * 731 × 411 and everything keeps its proportion.
 */
export function ProjectorPreview({ part }: { readonly part: ShownPart }) {
  return (
    <div className="overflow-x-auto">
      <div inert className="h-[25.7rem] w-[45.7rem] overflow-hidden rounded-card border border-line bg-paper">
        <QuestionScreen
          scene={{ phase: "ready", part }}
          tally={null}
          present={0}
          code="BCDFGH"
          origin="https://…"
          serverNow={noClock}
        />
      </div>
    </div>
  );
}
