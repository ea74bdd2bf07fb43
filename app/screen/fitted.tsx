"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

/** In rem, the largest first. Below 1 only where nothing else would save a text from being cut. */
const sizes = [
  ...[4.4, 4.1, 3.8, 3.5, 3.2, 2.8, 2.4, 2.1, 1.9, 1.75, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1],
  ...[1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5],
];

interface Props {
  readonly most: number;
  /** Down to this size a text stays within its place's least height; a smaller one may have the greatest. */
  readonly least?: number;
  /** Called where the text would have to be smaller than this to fit; it is made smaller all the same. */
  readonly floor?: number;
  readonly onTooSmall?: () => void;
  /** Of the place, whose size must not depend on the text. */
  readonly className?: string;
  /** Of the text in it. */
  readonly textClassName?: string;
  readonly children: ReactNode;
}

/**
 * Sets a text as large as its place allows, so that a short question is read from the last row and a long one is not
 * cut. It measures whenever its text or its place changes.
 */
export function Fitted({
  most,
  least = 0,
  floor = 0,
  onTooSmall,
  className,
  textClassName,
  children,
}: Props) {
  const place = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const tooSmall = useRef(onTooSmall);
  tooSmall.current = onTooSmall;
  useLayoutEffect(() => {
    const [outer, inner] = [place.current, text.current];
    if (!outer || !inner) return;
    const measure = () => {
      const leastHeight = Number.parseFloat(getComputedStyle(outer).minHeight);
      let fitting = 0;
      for (const size of sizes.filter((size) => size <= most)) {
        inner.style.fontSize = `${size}rem`;
        const height = size >= least && leastHeight > 0 ? leastHeight : outer.clientHeight;
        // Not scrollHeight: it counts the empty room that mathematics has around its signs.
        if (inner.offsetHeight <= height && inner.scrollWidth <= outer.clientWidth) {
          fitting = size;
          break;
        }
      }
      if (fitting < floor) tooSmall.current?.();
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    document.fonts.addEventListener("loadingdone", measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", measure);
    };
  }, [most, least, floor]);
  return (
    <div ref={place} className={`min-w-0 overflow-hidden ${className ?? "min-h-0"}`}>
      <div ref={text} className={textClassName}>
        {children}
      </div>
    </div>
  );
}
