"use server";

import { randomUUID } from "node:crypto";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { requireMay } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { rosterId } from "@/lib/ids";
import { readGradebook } from "@/lib/review/gradebook-file";
import { readRosterStudents } from "@/lib/review/read-roster";
import { largestBytes } from "@/lib/review/read-text";
import { cleanName } from "@/lib/room/nickname";
import { counted } from "./counted";

const column = z.int().min(0).max(200).nullable();
const columnsSchema = z.strictObject({
  ...{ name: column, firstName: column, lastName: column, studentId: column },
  ...{ login: column, section: column, aliases: column, extraTime: column },
});
const longestTitle = 80;

/**
 * Stores the class list of a form (`file`, `columns` as JSON, `title`), read anew as its page showed it, and goes to it.
 * The sentence to show where it cannot be read.
 */
export async function saveRoster(form: FormData): Promise<string> {
  const { id: ownerId } = await requireMay("/rosters", "keepLists");
  const file = form.get("file");
  const columns = columnsSchema.safeParse(readJson(form.get("columns")));
  if (!(file instanceof Blob) || !columns.success)
    return "The list did not arrive as it was sent. Reload the page and choose the file again.";
  const book = readGradebook(new Uint8Array(await file.slice(0, largestBytes + 1).arrayBuffer()));
  if (!book.ok) return book.error;
  const { students } = readRosterStudents(book.value, columns.data);
  if (students.length === 0) return "No student was found. Choose the column that holds the names.";
  const title = cleanName(String(form.get("title") ?? "")).slice(0, longestTitle) || "Class list";
  const { rosters, audit } = runtime();
  const [id, at] = [rosterId(randomUUID()), Date.now()];
  const roster = { id, ownerId, title, file: book.value.file, uploadedAt: at };
  await rosters.create(roster, book.value.rows, students);
  const detail = `${book.value.file.format === "canvas" ? "Canvas export" : "table"}, ${counted(students.length, "student")}`;
  await audit.add({ at, actorId: ownerId, roomId: null, action: "rosterUploaded", detail });
  redirect(`/rosters/${id}`);
}

/** Deletes a class list for good. The sentence to show where that is not possible now. */
export async function deleteRoster(id: string): Promise<string> {
  const { id: ownerId } = await requireMay("/rosters", "keepLists");
  const { rosters, audit } = runtime();
  const outcome = await rosters.delete(rosterId(id), ownerId);
  if (outcome === "inUse")
    return "A room that is still running goes by this list. End the room, or take the list off it, then delete it.";
  if (outcome === "deleted")
    await audit.add({ at: Date.now(), actorId: ownerId, roomId: null, action: "rosterDeleted", detail: "" });
  revalidatePath("/rosters");
  redirect("/rosters");
}

function readJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}
