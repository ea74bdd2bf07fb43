import { useEffect, useRef, useState } from "react";

/** A value that changes at most once in `everyMs`, for what a screen reader reads out while answers pour in. */
export function useCalm<T>(value: T, everyMs: number): T {
  const [said, setSaid] = useState(value);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  useEffect(() => {
    const timer = setInterval(() => setSaid(latest.current), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return said;
}
