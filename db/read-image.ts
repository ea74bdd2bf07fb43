import { imageSize } from "image-size";
import { err, ok, type Result } from "@/lib/result";

/** What a picture is, by its bytes, whatever its name says. */
export interface ReadImage {
  readonly type: "image/png" | "image/jpeg" | "image/webp";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Two thousand phones load it over one Wi-Fi. */
export const largestImageBytes = 400_000;
const largestSide = 4_000;
const types: Readonly<Record<string, ReadImage["type"]>> = {
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
};

/** The error is the sentence to show. SVG is none of them: it can hold scripts. */
export function readImage(bytes: Buffer): Result<ReadImage, string> {
  if (bytes.length > largestImageBytes)
    return err(`The picture has more than ${largestImageBytes / 1_000} kB. Choose a smaller one.`);
  const { type: name, width, height } = sizeOf(bytes);
  const type = name === undefined ? undefined : types[name];
  if (type === undefined || !width || !height)
    return err("This is no picture that can be shown. Choose a PNG, JPEG or WebP file.");
  if (width > largestSide || height > largestSide)
    return err(`The picture is larger than ${largestSide} × ${largestSide} pixels. Choose a smaller one.`);
  return ok({ type, width, height });
}

function sizeOf(bytes: Buffer): {
  readonly type?: string | undefined;
  readonly width?: number;
  readonly height?: number;
} {
  try {
    return imageSize(bytes);
  } catch {
    return {};
  }
}
