/** Spelt alike: without regard to capitals, accents as they are composed, and spaces. */
export function foldedName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, " ").trim().toLocaleLowerCase("en");
}
