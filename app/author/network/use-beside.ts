import { type CSSProperties, type RefObject, useLayoutEffect, useState } from "react";

const gap = 8;

/**
 * Where a card stands in the window: below what it is about, above it where there is no room, never out of sight at its
 * sides. Fixed, since the figure that it belongs to may scroll and would cut it off.
 */
export function useBeside(aboutId: string, card: RefObject<HTMLElement | null>): CSSProperties {
  const [place, setPlace] = useState<CSSProperties>({ opacity: 0 });
  useLayoutEffect(() => {
    function measure(): void {
      const about = document.getElementById(aboutId)?.getBoundingClientRect();
      if (!about || !card.current) return;
      const { offsetWidth: width, offsetHeight: height } = card.current;
      const [mostLeft, below] = [document.documentElement.clientWidth - width - gap, about.bottom + gap];
      const isBelow = below + height <= innerHeight || about.top < height + gap;
      setPlace({
        left: Math.max(gap, Math.min(about.left + about.width / 2 - width / 2, mostLeft)),
        top: isBelow ? below : about.top - gap - height,
      });
    }
    measure();
    const observer = new ResizeObserver(measure);
    if (card.current) observer.observe(card.current);
    addEventListener("scroll", measure, { capture: true, passive: true });
    addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      removeEventListener("scroll", measure, { capture: true });
      removeEventListener("resize", measure);
    };
  }, [aboutId, card]);
  return place;
}
