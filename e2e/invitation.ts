import type { Page } from "@playwright/test";

export const password = "a sentence is easy to keep";

/** Makes a link on the page of people, as the owner of the server. */
export async function invite(owner: Page, role: "Instructor" | "Assistant", note: string): Promise<string> {
  await owner.goto("/people");
  await owner.getByRole("radio", { name: role }).check();
  await owner.getByLabel("For whom").fill(note);
  await owner.getByRole("button", { name: "Make a link" }).click();
  return owner.getByLabel("Link to pass on").inputValue();
}

/** Accepts an invitation with an account of one's own. */
export async function accept(page: Page, link: string, name: string, email: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Accept and sign in" }).click();
}
