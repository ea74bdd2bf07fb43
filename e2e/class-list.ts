import type { Page } from "@playwright/test";
import { expect } from "./story";

/** Reads a file as a class list, up to the preview of what was read. */
export async function readClassList(instructor: Page, content: string, title: string): Promise<void> {
  await instructor.goto("/rosters");
  const file = { name: "2026-11-23_Grades-MATH_108.csv", mimeType: "text/csv", buffer: Buffer.from(content) };
  await instructor.getByLabel("CSV file").setInputFiles(file);
  await instructor.getByLabel("Name of the list").fill(title);
}

/** Opens a room with the classic deck that students join by the uploaded class list; returns its code. */
export async function openRoomByClassList(instructor: Page): Promise<string> {
  await instructor.goto("/decks");
  const deck = instructor.getByRole("article").filter({ hasText: "the classic set" });
  await deck.getByText("Students join with their names").click();
  await deck.getByRole("radio", { name: "By a class list that you uploaded" }).check();
  await deck.getByRole("button", { name: /^Open a room with/ }).click();
  await expect(instructor).toHaveURL(/\/console\/\w{6}$/);
  return instructor.url().slice(-6);
}
