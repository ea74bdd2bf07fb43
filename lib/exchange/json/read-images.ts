import type { ReportLine } from "../import-report";
import type { DeckImage, ImportTools } from "../imported";
import { bytesOfBase64 } from "./base64";
import { imageJsonSchema } from "./deck-json";
import { jsonValue } from "./json-node";
import type { JsonNode } from "./parse-json";

/** As the store has it for an uploaded picture. */
const largestImageBytes = 400_000;

/** The pictures of a file, and those of which it does not hold what it says. */
export function readImages(
  node: JsonNode | null,
  { sha256 }: Pick<ImportTools, "sha256">,
): { readonly images: readonly DeckImage[]; readonly lines: readonly ReportLine[] } {
  const images: DeckImage[] = [];
  const lines: ReportLine[] = [];
  for (const { key: id, line, node: one } of node?.type === "object" ? node.entries : []) {
    const refuse = (sentence: string) =>
      lines.push({ line, title: `Picture ${id.slice(0, 12)}`, outcome: "refused", sentence, aside: true });
    const parsed = imageJsonSchema.safeParse(jsonValue(one));
    if (!/^[0-9a-f]{64}$/.test(id) || !parsed.success) {
      refuse(
        "A picture is kept under its SHA-256 with its type (PNG, JPEG or WebP) and its bytes as base64.",
      );
      continue;
    }
    const bytes = bytesOfBase64(parsed.data.base64);
    if (bytes === null) refuse("Its bytes are not base64.");
    else if (bytes.length > largestImageBytes)
      refuse(`It has more than ${largestImageBytes / 1_000} kB. Export the deck with a smaller picture.`);
    else if (sha256(bytes) !== id)
      refuse("Its bytes are not those of the picture that the deck was written with.");
    else images.push({ id, type: parsed.data.type, bytes });
  }
  return { images, lines };
}
