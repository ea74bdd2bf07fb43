import { useEffect, useState } from "react";
import type { Millis } from "@/lib/ids";

export interface Playback {
  /** Since the beginning of what is played. */
  readonly at: Millis;
  readonly playing: boolean;
  /** From the beginning again where it is at its end. */
  play(): void;
  pause(): void;
  /** Goes to a moment and stays there. */
  seek(at: Millis): void;
}

/** A clock that runs from 0 to `lengthMs`, `speed` times as fast as time. */
export function usePlayback(lengthMs: Millis, speed: number): Playback {
  const [at, setAt] = useState(lengthMs);
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    let former = performance.now();
    let frame = requestAnimationFrame(function next(now) {
      const passed = (now - former) * speed;
      former = now;
      setAt((before) => Math.min(lengthMs, before + passed));
      frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, lengthMs, speed]);
  if (playing && at >= lengthMs) setPlaying(false);
  return {
    at,
    playing,
    play() {
      if (at >= lengthMs) setAt(0);
      setPlaying(true);
    },
    pause: () => setPlaying(false),
    seek(to) {
      setPlaying(false);
      setAt(Math.min(lengthMs, Math.max(0, to)));
    },
  };
}
