import { createHmac, timingSafeEqual } from "node:crypto";
import { type ParticipantId, participantId } from "@/lib/ids";

/** The keys of private links to a student's own review. Nothing is stored: a key is the seat, signed. */
export interface ReviewKeys {
  /** Fits into an address as it is. It opens the review to read, never the seat. */
  keyOf(id: ParticipantId): string;
  /** The seat whose key this is, or null where it is nobody's. Whether the seat is still there is for the caller to see. */
  seatOf(key: string): ParticipantId | null;
}

/** A seat's id in base64url, a dot, and its signature: HMAC-SHA256, 43 symbols of base64url. */
const form = /^([\w-]{1,200})\.[\w-]{43}$/;

/** Keys are good for as long as the secret is: who loses it makes every link useless. */
export function createReviewKeys(secret: Buffer): ReviewKeys {
  const signed = (id: string) => createHmac("sha256", secret).update(`review:${id}`).digest();
  const keyOf = (id: string) =>
    `${Buffer.from(id, "utf8").toString("base64url")}.${signed(id).toString("base64url")}`;

  return {
    keyOf,
    seatOf(key) {
      const encoded = form.exec(key)?.[1];
      if (encoded === undefined) return null;
      const id = participantId(Buffer.from(encoded, "base64url").toString("utf8"));
      // The whole key, since base64url can say the same in several ways: a seat has one key.
      const [brought, right] = [Buffer.from(key), Buffer.from(keyOf(id))];
      return brought.length === right.length && timingSafeEqual(brought, right) ? id : null;
    },
  };
}
