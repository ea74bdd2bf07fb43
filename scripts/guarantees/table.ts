import type { Result } from "./guarantees";

const inTheSuite =
  "Shown by tests alone: R5 `server/model.test.ts`, R6 `server/catch-up.test.ts`, R8 on the wire `server/non-interference.test.ts`, R10 `server/clock.test.ts`, R16 `db/room-store.contract.ts`, R21 `e2e/lifecycle.spec.ts`. R8 as a measurement of time runs by name and in the long form.";

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
    inTheSuite,
    "",
  ].join("\n");
}
