import { type RefObject, useEffect, useRef, useState } from "react";
import { type BarDrag, type BarPlace, barAt, dragTo } from "./bar-drag";

interface On {
  readonly pick: (bucket: string) => void;
  readonly merge: (bucket: string, into: string) => void;
}

/**
 * Bars under the mouse: a click picks one, dragged onto another it is merged. An extra beside the buttons, which do the
 * same for keyboards and fingers: a finger scrolls. A row is found by its control that has `data-bucket`.
 */
export function useBarDrag(area: RefObject<HTMLElement | null>, on: On): BarDrag | null {
  const [drag, setDrag] = useState<BarDrag | null>(null);
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    let press: { readonly bucket: string; readonly fromY: number } | null = null;
    let dragged: BarDrag | null = null;
    const show = (now: BarDrag | null) => {
      dragged = now;
      setDrag((old) => (old?.bucket === now?.bucket && old?.over === now?.over ? old : now));
    };
    const onDown = (event: PointerEvent) => {
      const { pointerType, button, target, clientY } = event;
      if (pointerType !== "mouse" || button !== 0) return;
      if (target instanceof Element && target.closest("button, a, input, table")) return;
      const bucket = barAt(placesIn(element), clientY);
      press = bucket === null ? null : { bucket, fromY: clientY };
    };
    const onMove = ({ clientY }: PointerEvent) => {
      if (press) show(dragTo(placesIn(element), { ...press, dragging: dragged !== null }, clientY));
    };
    const onUp = () => {
      if (press && !dragged) latest.current.pick(press.bucket);
      else if (dragged?.over) latest.current.merge(dragged.bucket, dragged.over);
      end();
    };
    const end = () => {
      press = null;
      show(null);
    };
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && end();
    element.addEventListener("pointerdown", onDown);
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", end);
    window.addEventListener("keydown", onKey);
    return () => {
      element.removeEventListener("pointerdown", onDown);
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", end);
      window.removeEventListener("keydown", onKey);
    };
  }, [area]);
  return drag;
}

function placesIn(area: HTMLElement): readonly BarPlace[] {
  return [...area.querySelectorAll<HTMLElement>("[data-bucket]")].flatMap(({ dataset, parentElement }) => {
    const row = parentElement?.getBoundingClientRect();
    return row && dataset.bucket !== undefined
      ? [{ bucket: dataset.bucket, top: row.top, bottom: row.bottom }]
      : [];
  });
}
