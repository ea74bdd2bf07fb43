import { useLayoutEffect, useRef, useState } from "react";
import { QuestionScreen } from "@/app/screen/question-screen";
import type { ShownPart } from "@/lib/protocol/views";

const noClock = () => 0;

/** 1280 × 720 at 16 px for a rem, where the projector has 28. */
const width = 731;
const height = 411;

/** A part on the projector, to look at only: as large as there is room, and everything in its proportion. */
export function ProjectorPreview({ part }: { readonly part: ShownPart }) {
  const place = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0);
  useLayoutEffect(() => {
    const measured = place.current;
    if (!measured) return;
    const observer = new ResizeObserver(() => setScale(Math.min(1, measured.clientWidth / width)));
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className="overflow-hidden" style={{ height: height * scale }}>
      <div
        inert
        style={{ width, height, scale }}
        className="origin-top-left overflow-hidden rounded-card border border-line bg-paper"
      >
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
