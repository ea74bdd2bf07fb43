/** Where a bar lies on the screen, in pixels from its top. */
export interface BarPlace {
  readonly bucket: string;
  readonly top: number;
  readonly bottom: number;
}

/** A bar that is being dragged; `over` is the one it would be merged into. */
export interface BarDrag {
  readonly bucket: string;
  readonly over: string | null;
}

/** Less is a click of an unsteady hand. */
const dragPixels = 8;

/** The bar at a height, if any. */
export function barAt(places: readonly BarPlace[], y: number): string | null {
  return places.find(({ top, bottom }) => top <= y && y < bottom)?.bucket ?? null;
}

/** What a press that began on a bar at `fromY` is when the pointer is at `y`: null as long as it may be a click. */
export function dragTo(
  places: readonly BarPlace[],
  {
    bucket,
    fromY,
    dragging,
  }: { readonly bucket: string; readonly fromY: number; readonly dragging: boolean },
  y: number,
): BarDrag | null {
  if (!dragging && Math.abs(y - fromY) < dragPixels) return null;
  const over = barAt(places, y);
  return { bucket, over: over === bucket ? null : over };
}
