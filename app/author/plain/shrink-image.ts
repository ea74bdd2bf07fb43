/** As wide as a projector shows it; more is only slower on a phone. */
const largestSide = 1_600;
const quality = 0.85;

/**
 * The picture drawn anew: small enough for 2,000 phones, and without what a camera wrote into it, such as the place.
 * Null where this browser cannot read it.
 */
export async function shrunk(file: Blob): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, largestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  // A browser that cannot write WebP writes PNG.
  return new Promise((resolve) => canvas.toBlob(resolve, "image/webp", quality));
}
