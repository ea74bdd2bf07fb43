import type { ImageStore, StoredImage } from "@/db/image-store";
import type { Handler } from "./http";

/** SHA-256 in hexadecimal. */
const address = /^\/images\/([0-9a-f]{64})$/;
/** Those of the lectures that run: 2,000 phones ask for the same one at once. */
const mostKept = 20;

/** Answers for pictures before Next sees it. Who knows the digest of a picture knows the picture: nobody is asked who they are. */
export function imagesBefore(images: ImageStore, pages: Handler): Handler {
  const kept = new Map<string, StoredImage>();

  function found(id: string): StoredImage | null {
    const image = kept.get(id) ?? images.byId(id);
    if (!image) return null;
    kept.delete(id);
    kept.set(id, image);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return image;
  }

  return async (request, response) => {
    const id = address.exec(request.url ?? "")?.[1];
    if (id === undefined) return pages(request, response);
    const image = found(id);
    if (!image || (request.method !== "GET" && request.method !== "HEAD")) {
      response.writeHead(image ? 405 : 404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": image.type,
      "content-length": image.bytes.length,
      "cache-control": "public, max-age=31536000, immutable",
      // Opened by itself it is a picture and nothing else.
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
    response.end(request.method === "HEAD" ? undefined : image.bytes);
  };
}
