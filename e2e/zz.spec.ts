import { AxeBuilder } from "@axe-core/playwright";
import { expect, joinAs, openClassicRoom, step, tapKeys, test } from "./story";

test("look", async ({ people }) => {
  const instructor = await people.instructor();
  const code = await openClassicRoom(instructor);
  for (const name of ["Ada", "Bo Lundqvist-Hernández"]) {
    const phone = await people.phone(name);
    await phone.goto(`/${code}`);
    await joinAs(phone, name);
    if (name === "Ada") {
      await step(instructor, "First question");
      await step(instructor, "Open");
      await tapKeys(phone, "4", "Submit");
    }
  }
  await step(instructor, "Close");
  for (const scheme of ["light", "dark"] as const)
    for (const width of [390, 1280]) {
      await instructor.emulateMedia({ colorScheme: scheme });
      await instructor.setViewportSize({ width, height: 900 });
      await instructor.goto(`/console/${code}/exports`);
      await instructor.screenshot({ path: `/tmp/exports-shots/${scheme}-${width}.png`, fullPage: true });
      const { violations } = await new AxeBuilder({ page: instructor }).analyze();
      console.log(
        scheme,
        width,
        violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`),
      );
      console.log(await instructor.evaluate(() => document.documentElement.scrollWidth));
    }
  await instructor.goto(`/console/${code}/exports?points=0`);
  await instructor.screenshot({ path: `/tmp/exports-shots/bad.png`, fullPage: true });
});
