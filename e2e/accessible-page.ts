import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * In light by all rules, in dark by contrast, which alone differs. With STATES=1 a picture of every state is kept, to be
 * looked at: they take a quarter of the time.
 */
export async function accessible(page: Page, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    if (process.env.STATES)
      await page.screenshot({ path: `test-results/states/${name}, ${colorScheme}.png` });
    // What is drawn of a formula is hidden from readers, who get its MathML, and takes the colour around it.
    // Legacy mode is three times as fast, and blind only inside frames of other origins, of which there are none.
    const axe = new AxeBuilder({ page })
      .exclude(".katex-html")
      .setLegacyMode()
      .options({ resultTypes: ["violations"] });
    const { violations } = await (colorScheme === "light" ? axe : axe.withRules("color-contrast")).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`);
    expect(found, `${name}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
