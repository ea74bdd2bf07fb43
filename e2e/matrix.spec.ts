import type { Page } from "@playwright/test";
import { expect, joinAs, openRoom, showPart, step, tapKeys, test } from "./story";

test.use({ ownServer: false });

/** Question 14 of "One of each kind" asks for ∂H/∂W^(2) and for its shape; its ReLU that is off makes a column of zeros. */
const right = [["−", "1", "8"], ["0"], ["1", "2"], ["−", "9"], ["0"], ["6"]];

test("a matrix: its size first, then box by box; the transposed one is a bar of its own", async ({
  people,
}) => {
  const instructor = await people.instructor();
  const code = await openRoom(instructor, "One of each kind");
  const [ada, ben] = [await people.phone("Ada"), await people.phone("Ben")];
  for (const [phone, name] of [
    [ada, "Ada"],
    [ben, "Ben"],
  ] as const) {
    await phone.goto(`/${code}`);
    await joinAs(phone, name);
  }
  await showPart(instructor, 14, 2);
  await step(instructor, "Open");

  await chooseSize(ada, 2, 3);
  await fillIn(ada, right);
  await tapKeys(ada, "Submit");
  await chooseSize(ben, 3, 2);
  // Column by column what Ada has row by row.
  await fillIn(
    ben,
    [0, 3, 1, 4, 2, 5].map((i) => right[i] ?? []),
  );
  await tapKeys(ben, "Submit");
  for (const phone of [ada, ben]) await expect(phone.getByText(/^Saved ✓ \d/)).toBeVisible();

  await expect(instructor.getByText("2 of 2 answered")).toBeVisible();
  await expect(instructor.getByText("transposed matrix").first()).toBeVisible();
  await step(instructor, "Close");
  await step(instructor, "Reveal", "a");
  await expect(ada.getByRole("status").filter({ hasText: "Correct" })).toBeVisible();
  await expect(ben.getByText("transposed matrix")).toBeVisible();
});

async function chooseSize(phone: Page, rows: number, columns: number): Promise<void> {
  await phone.getByRole("group", { name: "Rows" }).getByText(`${rows}`, { exact: true }).click();
  await phone.getByRole("group", { name: "Columns" }).getByText(`${columns}`, { exact: true }).click();
  await phone.getByRole("button", { name: `Fill in ${rows} × ${columns}` }).click();
}

async function fillIn(phone: Page, cells: readonly (readonly string[])[]): Promise<void> {
  for (const [i, keys] of cells.entries()) {
    if (i > 0) await tapKeys(phone, "Next");
    await tapKeys(phone, ...keys.map((key) => (key === "−" ? "minus" : key)));
  }
}
