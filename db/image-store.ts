import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Millis } from "@/lib/ids";
import { err, ok, type Result } from "@/lib/result";
import { type Database, schema } from "./database";
import { type ReadImage, readImage } from "./read-image";

export interface StoredImage extends ReadImage {
  readonly bytes: Buffer;
}

/** Pictures of questions, each once, by the digest of its bytes. */
export interface ImageStore {
  /** Keeps a picture; the error is the sentence to show. */
  put(bytes: Buffer, at: Millis): Result<ReadImage & { readonly id: string }, string>;
  byId(id: string): StoredImage | null;
}

const { images } = schema;

export function sqliteImageStore(database: Database): ImageStore {
  const found = database
    .select()
    .from(images)
    .where(eq(images.id, sql.placeholder("id")))
    .prepare();
  return {
    put(bytes, at) {
      const read = readImage(bytes);
      if (!read.ok) return err(read.error);
      const id = createHash("sha256").update(bytes).digest("hex");
      database
        .insert(images)
        .values({ id, bytes, ...read.value, createdAt: at })
        .onConflictDoNothing()
        .run();
      return ok({ id, ...read.value });
    },
    byId: (id) => found.get({ id }) ?? null,
  };
}
