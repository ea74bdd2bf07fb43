import type { Page } from "@playwright/test";
import { expect, joinAs, openClassicRoom, type People, showPart, step, tapKeys, test } from "./story";

test.use({ ownServer: false });

const saved = /^Saved ✓ \d\d:\d\d:\d\d/;

/** Phones that have joined, by name. */
async function joined(people: People, code: string, ...names: readonly string[]): Promise<Page[]> {
  const phones: Page[] = [];
  for (const name of names) {
    const phone = await people.phone(name);
    await phone.goto(`/${code}`);
    await joinAs(phone, name);
    phones.push(phone);
  }
  return phones;
}

const answerOf = (phone: Page) => phone.getByRole("textbox", { name: "Your answer" });

test("a class answers a blank with symbols: by keys, by paste and by typing, and the bars say which index was swapped", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  const [ada, ben, cem, dee] = await joined(people, code, "Ada", "Ben", "Cem", "Dee");
  if (!ada || !ben || !cem || !dee) throw new Error("Four phones were asked for");

  // The second path of ∂H/∂x_1 is left out: W_12^(1) g'(z_2^(1)) W_21^(2).
  await showPart(instructor, 6, 1);
  await step(instructor, "Open");

  // Ada taps it, takes a wrong tap back, and reloads half way.
  await tapKeys(ada, "W, choose its indices", "layer 1", "W layer 1 from 1 to 2");
  await tapKeys(ada, "plus", "undo");
  await tapKeys(ada, "g prime of a z", "g prime of z layer 1 node 2");
  await ada.reload();
  await expect(answerOf(ada)).toContainText("W layer 1 from 1 to 2, g prime of z layer 1 node 2");
  await tapKeys(ada, "W, choose its indices", "layer 2", "W layer 2 from 2 to 1");
  await expect(
    ada.getByRole("img", {
      name: "Read as W layer 1 from 1 to 2, times g prime of z layer 1 node 2, times W layer 2 from 2 to 1",
    }),
  ).toBeVisible();
  await tapKeys(ada, "Submit");
  await expect(ada.getByText(saved)).toBeVisible();

  // Ben exchanges the two indices of a weight.
  await tapKeys(ben, "W, choose its indices", "layer 1", "W layer 1 from 2 to 1");
  await tapKeys(ben, "g prime of a z", "g prime of z layer 1 node 2");
  await tapKeys(ben, "W, choose its indices", "layer 2", "W layer 2 from 2 to 1", "Submit");
  await expect(ben.getByText(saved)).toBeVisible();

  // Cem pastes what he has in LaTeX; it becomes chips.
  await cem.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await cem.evaluate(() =>
    navigator.clipboard.writeText("W_{12}^{(1)} \\cdot g'\\left(z_2^{(1)}\\right) W_{21}^{(2)}"),
  );
  await answerOf(cem).focus();
  await cem.keyboard.press("ControlOrMeta+V");
  await expect(answerOf(cem)).toContainText(
    "W layer 1 from 1 to 2, times, g prime of z layer 1 node 2, W layer 2 from 2 to 1",
  );
  await cem.keyboard.press("Enter");
  await expect(cem.getByText(saved)).toBeVisible();

  // Dee types what cannot be read, is told where, hands it in all the same, and mends it.
  await tapKeys(dee, "Type it");
  await answerOf(dee).fill("W12 g'z2(1) W21(2)");
  await expect(dee.getByText(/^W12: which layer\?/)).toBeVisible();
  await tapKeys(dee, "Submit");
  await expect(dee.getByText(/Not accepted: W12: which layer\?/)).toBeVisible();
  await expect(instructor.getByText(/1 unreadable/)).toBeVisible();
  await answerOf(dee).fill("W12(1) g'z2(1) W21(2)");
  await tapKeys(dee, "Submit");
  await expect(dee.getByText(saved)).toBeVisible();
  await tapKeys(dee, "Use the keys");
  await expect(answerOf(dee)).toContainText("W layer 1 from 1 to 2");

  // Three are equal, however they were typed; the swapped one is a bar of its own that says why.
  await expect(instructor.getByText(/^4 of 4 answered/)).toBeVisible();
  const bars = instructor.getByRole("region", { name: "Answers" });
  await expect(bars.getByRole("cell", { name: "75 %" })).toBeVisible();
  await expect(bars.getByText(/swapped the two indices/).first()).toBeVisible();

  await step(instructor, "Close");
  await step(instructor, "Distribution", "t");
  await step(instructor, "Reveal", "a");
  await expect(ada.getByRole("status").filter({ hasText: "Correct" })).toBeVisible();
  await expect(ben.getByRole("status").filter({ hasText: "Not this time" })).toBeVisible();

  // The whole solution comes when it is asked for; it opens at its shortest, and by arrow keys at the others.
  await tapKeys(ben, "Show every step");
  const rule = ben.getByRole("tab", { name: "The rule" });
  await expect(rule).toHaveAttribute("aria-selected", "true");
  await rule.press("ArrowRight");
  await expect(ben.getByRole("tab", { name: "Step by step" })).toBeFocused();
  await ben.getByRole("tab", { name: "All paths" }).click();
  await expect(ben.getByRole("tabpanel", { name: "All paths" }).getByRole("listitem").first()).toBeVisible();

  await ben.goto(`/review/${code}`);
  await expect(ben.getByRole("img", { name: /^W layer 1 from 2 to 1, times/ })).toBeVisible();
});

test("the pad of symbols takes a real keyboard, moves its caret by arrows, and clears on a long press", async ({
  people,
}) => {
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  const [phone] = await joined(people, code, "Ada");
  if (!phone) throw new Error("A phone was asked for");
  await showPart(instructor, 5, 1);
  await step(instructor, "Open");

  await tapKeys(phone, "x, choose its indices", "x 1");
  await answerOf(phone).focus();
  await phone.keyboard.type("+2");
  await phone.keyboard.press("ArrowLeft");
  await phone.keyboard.press("ArrowLeft");
  await phone.keyboard.type(")");
  await expect(answerOf(phone)).toContainText("x 1, close bracket, plus, 2. Caret after close bracket");
  await expect(phone.getByText("This bracket was never opened.")).toBeVisible();
  // It keeps its place without effect: the line above says why.
  await phone.getByRole("button", { name: "Submit" }).click({ force: true });
  await expect(phone.getByText("Draft, not submitted yet.")).toBeVisible();
  await phone.keyboard.press("Backspace");

  await phone.getByRole("button", { name: "backspace" }).click({ delay: 700 });
  await expect(answerOf(phone)).toContainText("Empty");
  await tapKeys(phone, "undo");
  await expect(answerOf(phone)).toContainText("x 1, plus, 2");

  // A weight that the network has only the other way round can be said all the same.
  await tapKeys(phone, "W, choose its indices", "layer 3", "W layer 3 from 1 to 2");
  await expect(phone.getByRole("img", { name: /^Read as x 1, times W layer 3 from 1 to 2/ })).toBeVisible();
  await tapKeys(phone, "undo");

  // Letters are typed on as text.
  await answerOf(phone).focus();
  await phone.keyboard.press("End");
  await phone.keyboard.type("W11(1)");
  await expect(answerOf(phone)).toHaveValue("x_1 + 2 W11(1)");
  await tapKeys(phone, "Use the keys");
  await expect(answerOf(phone)).toContainText("x 1, plus, 2, W layer 1 from 1 to 1");
});

test("a phone that cannot load the symbol keys answers as text, and gets them later", async ({ people }) => {
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  const phone = await people.phone("Ada");
  let cut = false;
  await phone.route(/\.js(\?|$)/, (route) => (cut ? route.abort() : route.continue()));
  await phone.goto(`/${code}`);
  await phone.getByLabel("Your name").fill("Ada");
  cut = true;
  await phone.getByRole("button", { name: "Join" }).click();
  await showPart(instructor, 5, 1);
  await step(instructor, "Open");

  await expect(phone.getByText(/symbol keys could not be loaded/)).toBeVisible();
  await answerOf(phone).fill("W22(2) g'z2(2) W21(3)");
  await tapKeys(phone, "Submit");
  await expect(phone.getByText(saved)).toBeVisible();

  cut = false;
  await tapKeys(phone, "Try again");
  await tapKeys(phone, "Use the symbol keys");
  await expect(answerOf(phone)).toContainText("W layer 2 from 2 to 2");
  people.complaints.length = 0;
});

test("True or False with a reason: one tap more, dropped when the side changes", async ({ people }) => {
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  const [phone] = await joined(people, code, "Ada");
  if (!phone) throw new Error("A phone was asked for");
  await showPart(instructor, 7, 1);
  await step(instructor, "Open");

  await tapKeys(phone, "True");
  await expect(phone.getByText(/Add a reason: one tap/)).toBeVisible();
  await phone.getByRole("radio").first().check();
  await tapKeys(phone, "Submit");
  await expect(phone.getByText(saved)).toBeVisible();
  await tapKeys(phone, "False");
  await expect(phone.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(phone.getByText(/Add a reason: one tap/)).toBeVisible();
  await phone.getByRole("radio").last().check();
  await tapKeys(phone, "Change answer");
  await expect(phone.getByText(saved)).toBeVisible();

  await step(instructor, "Close");
  await expect(phone.getByText("Because:")).toBeVisible();
  await step(instructor, "Distribution", "t");
  await step(instructor, "Reveal", "a");
  await expect(phone.getByText("Worked solution").first()).toBeVisible();
  await phone.goto(`/review/${code}`);
  await expect(phone.getByText("Because:")).toBeVisible();
});
