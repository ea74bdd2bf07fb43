"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

/** In rem, the largest first. Below 1 only where nothing else would save a text from being cut. */
const sizes = [2.4, 2.1, 1.8, 1.6, 1.45, 1.3, 1.2, 1.1, 1, 0.9, 0.8, 0.7, 0.6, 0.5];

interface Props {
  readonly most: number;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * Sets a text as large as its place allows, so that a short question is read from the last row and a long one is not
 * cut. Give it a `key` of what it shows: it measures when it appears and when its place changes.
 */
export function Fitted({ most, className, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => {
      for (const size of sizes.filter((size) => size <= most)) {
        element.style.fontSize = `${size}rem`;
        if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) break;
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    document.fonts.addEventListener("loadingdone", measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", measure);
    };
  }, [most]);
  return (
    <div ref={place} className={`min-h-0 min-w-0 overflow-hidden ${className ?? ""}`}>
      {children}
    </div>
  );
}
