import type { Result } from "./guarantees";

/** The results as a page of the documentation. */
export function tableOf(
  results: readonly Result[],
  run: { readonly seed: number; readonly long: boolean },
): string {
  const rows = results.map(({ guarantee: { id, promise }, outcome, skipped }) => {
    const held = skipped ? "not run" : outcome?.held ? "held" : "**broken**";
    return `| ${id} | ${promise} | ${held} | ${skipped ?? outcome?.figure ?? ""} |`;
  });
  return [
    "# Guarantees, as measured",
    "",
    `Written by \`npm run guarantees -- ${run.long ? "--long " : ""}--write\` (seed ${run.seed}). All traffic stays on this machine.`,
    "",
    "| | what holds | | figure |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
