import { expect, test } from "./story";
test("shots", async ({ people }) => {
  const page = await people.instructor();
  page.on("console", (m) => console.log("console", m.type(), m.text()));
  await page.goto("/author/network");
  await expect(page.getByText("Wrong answers that are expected")).toBeVisible();
  const go = async (name: string, w: number, h: number, dark = false, full = true) => {
    await page.setViewportSize({ width: w, height: h });
    await page.emulateMedia({ colorScheme: dark ? "dark" : "light" });
    await page.screenshot({ path: `/tmp/ed-${name}.png`, fullPage: full });
  };
  await go("1440", 1440, 900);
  await go("1280d", 1280, 800, true);
  await go("820", 820, 1180);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("button", { name: /^Weight W_12/ }).first().click();
  await go("card", 1440, 900, false, false);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Derivatives" }).click();
  await page.getByRole("button", { name: "Good numbers" }).click();
  await expect(page.getByText("Looking for numbers")).toBeHidden();
  await page.getByRole("button", { name: "Phones" }).click();
  await go("deriv", 1440, 900, false, false);
});
