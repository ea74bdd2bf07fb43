import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, joinAs, openClassicRoom, showPart, step, tapKeys, test } from "./story";

test("axe finds nothing to complain about, on any screen in any phase", async ({ people }) => {
  test.setTimeout(300_000);
  const instructor = await people.instructor();
  await accessible(instructor, "decks");
  const code = await openClassicRoom(instructor);
  const projector = await people.window("projector", 1280, 720);
  await projector.goto(`/screen/${code}`);
  const phone = await people.phone("Ada");
  await phone.goto("/");
  await accessible(phone, "join");
  await phone.goto(`/${code}`);
  await accessible(phone, "name");
  await joinAs(phone, "Ada");
  await everywhere("lobby");

  await step(instructor, "First question");
  await expect(phone.getByText("Opens in a moment", { exact: true })).toBeVisible();
  await everywhere("ready");
  await step(instructor, "Open");
  await tapKeys(phone, "1", "fraction bar", "0", "Submit");
  await expect(phone.getByText(/Not accepted/)).toBeVisible();
  await accessible(phone, "unreadable");
  await tapKeys(phone, "backspace", "4", "Submit");
  await expect(phone.getByText(/^Saved ✓ \d/)).toBeVisible();
  await everywhere("open");
  await step(instructor, "Close");
  await expect(phone.getByText(/Answers closed/)).toBeVisible();
  await everywhere("closed");
  await step(instructor, "Distribution");
  await expect(phone.getByText(/Look at the screen in front/)).toBeVisible();
  await everywhere("distribution");
  await step(instructor, "Reveal");
  await expect(phone.getByText("Not this time")).toBeVisible();
  await everywhere("revealed");

  // A formula: every page of its keys, then typed; and a reason.
  await showPart(instructor, 5, 1);
  await step(instructor, "Open");
  await expect(phone.getByRole("button", { name: "digits" })).toBeEnabled();
  await accessible(phone, "symbol keys");
  await tapKeys(phone, "W, choose its indices");
  await accessible(phone, "layers");
  await tapKeys(phone, "layer 2");
  await accessible(phone, "weights");
  await tapKeys(phone, "W layer 2 from 2 to 2", "plus");
  await accessible(phone, "half a formula");
  await tapKeys(phone, "digits");
  await accessible(phone, "digits");
  await tapKeys(phone, "Type it");
  await accessible(phone, "typed formula");
  await phone.getByRole("textbox").fill("W22(2)");
  await tapKeys(phone, "Submit");
  await expect(phone.getByText(/^Saved ✓ \d/)).toBeVisible();
  await step(instructor, "Close");
  await step(instructor, "Distribution");
  await step(instructor, "Reveal");
  await phone.getByRole("tab", { name: "All paths" }).click();
  await everywhere("revealed formula");
  await showPart(instructor, 7, 1);
  await step(instructor, "Open");
  await accessible(phone, "no reason yet");
  await tapKeys(phone, "True");
  await phone.getByRole("radio").first().check();
  await accessible(phone, "reason");
  await step(instructor, "Close");

  await instructor.getByRole("button", { name: /End the room/ }).click();
  await accessible(instructor, "end dialog");
  await instructor.getByRole("dialog").getByRole("button", { name: "End the room" }).click();
  await expect(instructor.getByRole("heading", { name: "The room has ended" })).toBeVisible();
  await everywhere("ended");
  await phone.goto(`/review/${code}`);
  await accessible(phone, "review");
  await instructor.goto(`/console/${code}/review`);
  await accessible(instructor, "instructor's review");
  await instructor.goto("/account");
  await accessible(instructor, "account");
  await projector.goto("/sign-in");
  await accessible(projector, "sign-in");

  async function everywhere(phase: string): Promise<void> {
    await accessible(instructor, `console, ${phase}`);
    await accessible(projector, `projector, ${phase}`);
    await accessible(phone, `phone, ${phase}`);
  }
});

/** Light and dark, since contrast differs. */
async function accessible(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`);
    expect(found, `${name}, ${colorScheme}`).toEqual([]);
  }
}
