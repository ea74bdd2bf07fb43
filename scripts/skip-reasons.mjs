/** A Vitest reporter: puts the reason given to `context.skip(reason)` where the JSON report will include it. */
export default class SkipReasons {
  onTestCaseResult(test) {
    const { state, note } = test.result();
    if (state === "skipped" && note) test.meta().skipReason = note;
  }
}
