"use client";

import { useEffect, useRef, useState } from "react";

const calmMs = 10_000;

/** Tells a screen reader what has changed, at most once in ten seconds and the latest always. */
export function Announcer({ text }: { readonly text: string }) {
  const [said, setSaid] = useState("");
  const saidAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (text === said) return;
    const wait = Math.max(0, saidAt.current + calmMs - performance.now());
    const timer = window.setTimeout(() => {
      saidAt.current = performance.now();
      setSaid(text);
    }, wait);
    return () => window.clearTimeout(timer);
  }, [text, said]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
