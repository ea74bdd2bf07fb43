"use server";

import { requireInstructor } from "@/app/sign-in/require-instructor";
import { largestImageBytes } from "@/db/read-image";
import { runtime } from "@/db/runtime";
import { err, ok, type Result } from "@/lib/result";

interface Uploaded {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** Keeps the picture of a form (`image`). The error is the sentence to show. */
export async function uploadImage(form: FormData): Promise<Result<Uploaded, string>> {
  await requireInstructor("/decks");
  const file = form.get("image");
  if (!(file instanceof Blob)) return err("The picture did not arrive. Choose it again.");
  const bytes = Buffer.from(await file.slice(0, largestImageBytes + 1).arrayBuffer());
  const kept = runtime().images.put(bytes, Date.now());
  if (!kept.ok) return kept;
  const { id, width, height } = kept.value;
  return ok({ id, width, height });
}
