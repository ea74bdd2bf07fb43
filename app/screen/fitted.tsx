"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

/** In rem, the largest first. Below 1 only where nothing else would save a text from being cut. */
const sizes = [2.4, 2.1, 1.8, 1.6, 1.45, 1.3, 1.2, 1.1, 1, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5];

interface Props {
  readonly most: number;
  /** Of the place, whose size must not depend on the text. */
  readonly className?: string;
  /** Of the text in it. */
  readonly textClassName?: string;
  readonly children: ReactNode;
}

/**
 * Sets a text as large as its place allows, so that a short question is read from the last row and a long one is not
 * cut. Give it a `key` of what it shows: it measures when it appears and when its place changes.
 */
export function Fitted({ most, className, textClassName, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [place.current, text.current];
    if (!outer || !inner) return;
    const measure = () => {
      for (const size of sizes.filter((size) => size <= most)) {
        inner.style.fontSize = `${size}rem`;
        // Not scrollHeight: it counts the empty room that mathematics has around its signs.
        if (inner.offsetHeight <= outer.clientHeight && inner.scrollWidth <= outer.clientWidth) break;
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    document.fonts.addEventListener("loadingdone", measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", measure);
    };
  }, [most]);
  return (
    <div ref={place} className={`min-h-0 min-w-0 overflow-hidden ${className ?? ""}`}>
      <div ref={text} className={textClassName}>
        {children}
      </div>
    </div>
  );
}
