import { expect, joinAs, openClassicRoom, showPart, step, tapKeys, test } from "./story";

test("a deck that writes W_kj, to k from j: the question, the keys and the grading follow it", async ({
  people,
}) => {
  const instructor = await people.instructor();
  await instructor.getByRole("link", { name: "Backpropagation, the classic set" }).click();
  const toFrom = instructor.getByRole("button", { name: "W k j, to k from j" });
  await toFrom.click();
  await expect(toFrom).toHaveAttribute("aria-pressed", "true");

  const code = await openClassicRoom(instructor);
  const phone = await people.phone("Ada");
  await phone.goto(`/${code}`);
  await joinAs(phone, "Ada");
  // The first path of ∂H/∂x_1 is printed, the second one asked: W_12^(1) g'(z_2^(1)) W_21^(2), here with the ends exchanged.
  await showPart(instructor, 6, 1);
  await step(instructor, "Open");
  await tapKeys(phone, "W, choose its indices", "layer 1", "W layer 1 from 1 to 2");
  await tapKeys(phone, "g prime of a z", "g prime of z layer 1 node 2");
  await tapKeys(phone, "Type it");
  const answer = phone.getByRole("textbox", { name: "Your answer" });
  await expect(answer).toHaveValue(/^W_21\^\(1\) g'\(z_2\^\(1\)\)$/);
  await answer.fill("W_21^(1) g'(z_2^(1)) W_12^(2)");
  await tapKeys(phone, "Submit");
  await expect(phone.getByText(/^Saved ✓ \d/)).toBeVisible();

  await step(instructor, "Close");
  await step(instructor, "Reveal", "a");
  await expect(phone.getByRole("status").filter({ hasText: "Correct" })).toBeVisible();
});
