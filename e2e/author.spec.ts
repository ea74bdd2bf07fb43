import type { Locator, Page } from "@playwright/test";
import { accessible } from "./accessible-page";
import { expect, test } from "./story";

/** The page begins with 2-3-1: x = (3, −2), W^(2) = (3, −2, −3), asked is ∂H/∂W_12^(1) = x_1 · g′(z_2) · W_21^(2). */
async function newQuestion(page: Page): Promise<void> {
  await page.getByRole("button", { name: "New deck" }).click();
  await page.getByRole("link", { name: /From a network/ }).click();
  await expect(keyTex(page, 1)).toHaveText("-6");
}

const keyOf = (page: Page, part: number): Locator => partOf(page, part).getByText(/^Key/);
/** A key that is a formula or a number, as TeX. */
const keyTex = (page: Page, part: number): Locator => keyOf(page, part).locator("annotation");
const partOf = (page: Page, part: number): Locator =>
  page
    .getByRole("list", { name: "Parts" })
    .getByRole("listitem")
    .nth(part - 1);
const cell = (page: Page, name: string): Locator => page.getByRole("textbox", { name, exact: true });
const derivatives = (page: Page, of: string): Locator =>
  page.getByRole("list", { name: `∂H/∂${of}`, exact: true });

/** Walks by Tab until something of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
    if (typeof name === "string" ? label === name : name.test(label)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

test("an instructor writes a network on its figure and in its matrices, and sees what everybody will see", async ({
  people,
}) => {
  const page = await people.instructor();
  await newQuestion(page);

  await page.getByRole("button", { name: "Weight W_12^(1): 4" }).click();
  await cell(page, "W_12^(1)").first().fill("5");
  // a_2 = 3·5 + (−2)·(−2) = 19 is ∂H/∂W_21^(2), while the number is still being typed.
  await expect(derivatives(page, "W^(2)").getByRole("listitem")).toHaveText([/ 0$|=\s*0$/, /19$/, /5$/]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Weight W_12^(1): 5" })).toBeFocused();

  await cell(page, "W_21^(2)").fill("7");
  await expect(keyTex(page, 1)).toHaveText("21");
  const preview = page.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("row", { name: /forgot the input factor/ })).toContainText("7");
  await expect(preview.getByRole("heading", { name: "What its bars cannot tell" })).toBeVisible();
  await preview.getByRole("button", { name: "Phones" }).click();
  await expect(preview.getByText("Submit")).toBeVisible();
  await preview.getByRole("button", { name: "Projector" }).click();
  await expect(preview.getByText("Read first.")).toBeVisible();

  await page.getByRole("button", { name: "Good numbers" }).click();
  await expect(cell(page, "W_21^(2)")).not.toHaveValue("7");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cell(page, "W_21^(2)")).toHaveValue("7");
  await expect(keyTex(page, 1)).toHaveText("21");

  await page.getByRole("button", { name: "Derivatives" }).click();
  await page.getByRole("button", { name: /^Node 2 of layer 1/ }).click();
  await accessible(page, "author, network");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "One less: Nodes of layer 1" }).click();
  await page.getByRole("button", { name: "One less: Nodes of layer 1" }).click();
  await expect(partOf(page, 1)).toContainText("The network has no W₁₂⁽¹⁾ now");
  await page.getByRole("button", { name: "Reset" }).click();
  await expect(keyTex(page, 1)).toHaveText("-6");
});

test("everything is done from the keyboard alone", async ({ people }) => {
  const page = await people.instructor();
  await newQuestion(page);

  await tabTo(page, "Weight W_12^(1): 4");
  await page.keyboard.press("Enter");
  await page.keyboard.type("−1/2");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Weight W_12^(1): −1/2" })).toBeFocused();
  // A number may be typed at once; Escape takes it back.
  await page.keyboard.type("99");
  await expect(cell(page, "W_12^(1)").first()).toHaveValue("99");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Weight W_12^(1): −1/2" })).toBeFocused();

  await tabTo(page, /^Weight W_13/);
  await page.keyboard.press("Enter");
  await tabTo(page, "Ask ∂H/∂W_13^(1)");
  await page.keyboard.press("Enter");
  // x_1 · W_31^(2) = 3 · (−3)
  await expect(keyTex(page, 2)).toHaveText("-9");

  await tabTo(page, "W_11^(1)");
  await page.keyboard.type("two");
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, "W_21^(1)")).toBeFocused();
  await expect(cell(page, "W_11^(1)")).toHaveValue("two");
  await expect(page.getByRole("alert").filter({ hasText: "not part of a number" })).toBeVisible();

  await tabTo(page, "Answered by");
  for (const answer of ["vector", "matrix", "formula"]) {
    await page.keyboard.press("ArrowDown");
    await expect(partOf(page, 1).getByLabel("Answered by")).toBeFocused();
    await expect(partOf(page, 1).getByLabel("Answered by").locator("option:checked")).toHaveText(
      `a ${answer}`,
    );
  }
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("Control+z");
  await expect(cell(page, "W_11^(1)")).toHaveValue("−3");
  await expect(keyTex(page, 1)).toHaveText("-6");

  await tabTo(page, "Move part 2 up");
  await page.keyboard.press("Enter");
  await expect(keyTex(page, 1)).toHaveText("-9");
  await expect(page.getByRole("button", { name: "Move part 1 up" })).toBeFocused();
  await tabTo(page, "Remove part 2");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Remove part 1" })).toBeFocused();
  for (let i = 0; i < 2; i += 1) await page.keyboard.press("Control+z");
  await expect(keyTex(page, 2)).toHaveText("-9");
  await page.keyboard.press("Control+z");
  await expect(partOf(page, 2)).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: "Weight W_12^(1): 4" })).toBeAttached();
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByRole("button", { name: "Weight W_12^(1): −1/2" })).toBeAttached();
});

test("a matrix is pasted, a sigmoid gets numbers with exact values, and every kind of answer has its key", async ({
  people,
}) => {
  const page = await people.instructor();
  await newQuestion(page);

  await paste(cell(page, "W_11^(1)"), "array([[ 1. , 2. , 0.5],\n       [-1. , 0.25, 3. ]])");
  await expect(cell(page, "W_13^(1)")).toHaveValue("1/2");
  await expect(cell(page, "W_22^(1)")).toHaveValue("1/4");
  await paste(cell(page, "W_12^(1)"), "1\t2\t3");
  await expect(page.getByRole("alert").filter({ hasText: "there is room for 2 × 2" })).toBeVisible();
  await expect(cell(page, "W_12^(1)")).toHaveValue("2");

  const kind = page.getByLabel("Answered by");
  for (const answer of ["a vector", "a matrix", "a formula", "a blank to fill", "True or False"]) {
    await kind.selectOption({ label: answer });
    await expect(keyOf(page, 1)).not.toHaveText("Key …");
    await expect(partOf(page, 1).getByRole("alert").filter({ hasText: /./ })).toHaveCount(0);
  }
  await page.getByLabel("Claimed", { exact: true }).selectOption({ label: "g′ forgotten" });
  await expect(keyOf(page, 1)).toContainText("False");
  await kind.selectOption({ label: "the wrong line" });
  await expect(keyOf(page, 1)).toContainText("(");

  await page.getByLabel("Biases").check();
  await kind.selectOption({ label: "a formula" });
  await expect(partOf(page, 1).getByRole("alert")).toContainText("without biases");
  await kind.selectOption({ label: "a number" });

  await page.getByLabel("Activation of layer 1").selectOption("sigmoid");
  await expect(page.getByText("These numbers have no exact values")).toBeVisible();
  await page.getByRole("button", { name: "Good numbers" }).click();
  await expect(cell(page, "b_1^(1)")).toHaveValue(/ln/);
  await expect(page.getByText("These numbers have no exact values")).toBeHidden();
});

async function paste(into: Locator, text: string): Promise<void> {
  await into.focus();
  await into.evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
