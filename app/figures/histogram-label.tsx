"use client";

import { useLayoutEffect, useRef, useState } from "react";
import type { Html } from "@/lib/ids";
import { Typeset } from "./typeset";

interface Props {
  readonly html: Html;
  readonly right: boolean;
  readonly size: "console" | "projector";
}

const largest = 1.1;
const smallest = 0.7;
/** In pixels: as far as what KaTeX says to screen readers, unseen, may reach out of its formula. */
const hidden = 3;

/**
 * What a bar is called. A formula that is wider than its column is set smaller, and scrolls if that is not enough: it
 * is never cut. A projector cannot scroll; there everything is made smaller until it fits.
 */
export function HistogramLabel({ html, right, size }: Props) {
  const label = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another label is to be measured anew
  useLayoutEffect(() => {
    const element = label.current;
    if (!element || size === "projector") return;
    const measure = () => {
      const isCut = () => element.scrollWidth > element.clientWidth + hidden;
      element.style.fontSize = `${largest}em`;
      if (isCut()) {
        const fitting = (largest * element.clientWidth) / element.scrollWidth;
        element.style.fontSize = `${Math.max(fitting, smallest)}em`;
      }
      setScrolls(isCut());
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    document.fonts.addEventListener("loadingdone", measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", measure);
    };
  }, [html, size]);
  return (
    <div
      ref={label}
      className={`text-right font-semibold text-[1.1em] ${right ? "text-correct" : ""} ${
        size === "console" ? "min-w-0 @max-[26em]:col-span-full @max-[26em]:pb-1 @max-[26em]:text-left" : ""
      } ${scrolls ? "overflow-x-auto overflow-y-hidden py-[0.3em]" : ""}`}
      {...(scrolls ? { role: "group", "aria-label": "Answer", tabIndex: 0 } : { "aria-hidden": true })}
    >
      {/* The columns of short labels stand still while others come. */}
      <Typeset as="div" html={html} className="min-w-[3em]" />
    </div>
  );
}
