const tickMs = 1_000;
const longestJumpMs = 3_000;

/**
 * Calls back whenever this page may have slept and its connection may be dead without anybody having noticed: it is
 * looked at again, comes back from the back/forward cache, the network returns, or its timers have stood still.
 * Returns how to stop.
 */
export function onWake(wake: () => void): () => void {
  let last = Date.now();
  const isVisible = () => document.visibilityState === "visible";
  const onVisible = () => isVisible() && wake();
  const onPageShow = ({ persisted }: PageTransitionEvent) => persisted && wake();
  const timer = window.setInterval(() => {
    const jumped = Date.now() - last > tickMs + longestJumpMs;
    last = Date.now();
    // Hidden pages have slow timers; they are asked when they are looked at again.
    if (jumped && isVisible()) wake();
  }, tickMs);
  document.addEventListener("visibilitychange", onVisible);
  window.addEventListener("pageshow", onPageShow);
  window.addEventListener("online", wake);
  return () => {
    window.clearInterval(timer);
    document.removeEventListener("visibilitychange", onVisible);
    window.removeEventListener("pageshow", onPageShow);
    window.removeEventListener("online", wake);
  };
}
