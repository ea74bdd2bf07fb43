import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { html } from "@/lib/ids";
import type { Bar } from "@/lib/protocol/views";
import { Histogram } from "./histogram";

const bar = (
  bucket: string,
  correct: boolean | null,
  misconceptions: readonly string[] | null,
  carried = 0,
): Bar => ({
  ...{ bucket, label: html(bucket), count: 3, before: null, correct, carried },
  ...{ marked: null, name: null, merged: [] },
  misconceptions: misconceptions?.map(html) ?? null,
});

const drawn = (showTruth: boolean, ...bars: readonly Bar[]) =>
  renderToStaticMarkup(
    <Histogram bars={bars} rest={null} answered={12} size="projector" showTruth={showTruth} />,
  );

const told = [
  bar("8", true, []),
  bar("12", false, ["only the first path", "transposed index"]),
  bar("4", false, ["one", "two", "three", "four"]),
];

test("names on a bar what it is consistent with, at most two, and all of it in the table", () => {
  const [figure = "", table = ""] = drawn(true, ...told).split("<table");
  const text = (markup: string) => markup.replaceAll(/<[^>]*>/g, "");
  expect(text(figure)).toContain("What each answer is consistent with");
  expect(text(figure)).toContain("only the first path or transposed index");
  expect(text(figure)).toContain("one or two or 2 more");
  expect(text(table)).toContain("Consistent with");
  expect(text(table)).toContain("one or two or three or four");
});

test("says nothing of reasons where no bar has one, or before they may be shown", () => {
  const unexplained = drawn(true, bar("8", true, []), bar("7", false, []));
  const early = drawn(false, bar("8", null, null), bar("12", null, null));
  for (const markup of [unexplained, early, drawn(false, ...told)])
    expect(markup).not.toMatch(/consistent with|transposed/i);
});

test("says on a wrong bar how many of its answers are right after an earlier slip", () => {
  const [figure = "", table = ""] = drawn(true, bar("8", true, []), bar("12", false, ["one"], 2)).split(
    "<table",
  );
  for (const markup of [figure, table]) expect(markup).toContain("2 right after an earlier slip");
  expect(drawn(true, ...told)).not.toContain("slip");
  expect(drawn(true, bar("8", true, []), bar("7", false, []))).not.toMatch(/>0</);
});

const text = (markup: string) =>
  markup
    .replaceAll(/<[^>]*>/g, "|")
    .replaceAll(/\|+/g, "|")
    .replaceAll("&#x27;", "'");
const counted = (bucket: string, count: number, before: number | null = null): Bar => ({
  ...bar(bucket, false, []),
  ...{ count, before },
});
const watched = {
  bars: [counted("12", 24), counted("8", 15)],
  rest: { answers: 3, classes: 2 },
  answered: 42,
  size: "console",
  showTruth: true,
} as const;

test("says the bars in one sentence, of one answer too, and nothing before the first", () => {
  const said = (props: Partial<typeof watched>) =>
    /<p class="sr-only"[^>]*>(.*?)<\/p>/
      .exec(renderToStaticMarkup(<Histogram {...watched} {...props} growing />))?.[1]
      ?.replaceAll(/<[^>]*>/g, "");
  expect(said({})).toBe("42 answers in 4 classes; the largest is 12 with 24, 57 %");
  const first = renderToStaticMarkup(
    <Histogram {...watched} bars={[counted("8", 1)]} rest={null} answered={1} growing />,
  );
  expect(first.replaceAll(/<[^>]*>/g, "")).toContain("1 answer in 1 class; the largest is 8 with 1, 100 %");
  const none = renderToStaticMarkup(<Histogram {...watched} bars={[]} rest={null} answered={0} growing />);
  expect(none).toMatch(/<p class="sr-only" role="status" aria-atomic="true"><\/p>/);
  expect(none).toContain("No answers yet.");
});

test("reads changes out only where answers come in", () => {
  expect(renderToStaticMarkup(<Histogram {...watched} growing={false} />)).toContain('role="status"');
  expect(renderToStaticMarkup(<Histogram {...watched} />)).not.toContain('role="status"');
});

test("shows the round before as shares, in the legend and in the table", () => {
  const bars = [counted("8", 21, 10), counted("12", 14, 30), counted("4", 7)];
  const rounds = { before: 1, now: 2, answeredBefore: 40 };
  const [figure = "", table = ""] = renderToStaticMarkup(
    <Histogram {...watched} bars={bars} rest={null} rounds={rounds} />,
  ).split("<table");
  expect(text(figure)).toContain("|Round 1|Round 2|");
  expect(text(figure)).toContain("21| |25 → 50 %|");
  expect(text(figure)).toContain("14| |75 → 33 %|");
  expect(text(figure)).toContain("7| |17 %|");
  expect(text(table)).toContain("|Round 1|");
  expect(text(table)).toContain("|21|50 %|10 (25 %)|");
  expect(text(table)).toContain("|7|17 %|not known|");
  expect(renderToStaticMarkup(<Histogram {...watched} bars={bars} />)).not.toContain("Round 1");
});

test("a control of a bar is within reach of a screen reader", () => {
  const markup = renderToStaticMarkup(
    <Histogram {...watched} actions={({ bucket }) => <button type="button">Merge {bucket}</button>} />,
  );
  expect(markup.match(/<button/g)).toHaveLength(2);
  // What is hidden closes before its button opens: no button in any hidden element.
  expect(markup).toMatch(/<\/p><button type="button">Merge/);
  expect(markup).not.toMatch(/<div aria-hidden="true"[^>]*><div class="col-span-full/);
});

test("has a button to pause only where there is somebody to press it, and says at how many answers it stands", () => {
  const paused = renderToStaticMarkup(<Histogram {...watched} paused onPause={() => undefined} />);
  expect(text(paused)).toContain("|Paused at 42 answers|Resume| the bars|");
  expect(renderToStaticMarkup(<Histogram {...watched} />)).not.toContain("Pause");
});

test("draws numbers on an axis with a table of all of them, the right dot marked only with its bar", () => {
  const values = [
    { value: -0.5, text: "-1/2", count: 3 },
    { value: 8, text: "8", count: 39 },
  ];
  const drawnWith = (correct: boolean, showTruth: boolean) =>
    renderToStaticMarkup(
      <Histogram
        {...watched}
        bars={[{ ...counted("8", 39), correct }]}
        showTruth={showTruth}
        values={values}
      />,
    );
  const axis = (markup: string) => markup.split("<svg")[1] ?? "";
  expect(text(axis(drawnWith(true, true)))).toContain(
    "2 different numbers from −1/2 to 8|Number|Count|−1/2|3|8|39|",
  );
  expect(axis(drawnWith(true, true))).toContain("✓");
  expect(axis(drawnWith(true, false))).not.toMatch(/✓|fill-correct/);
  expect(axis(drawnWith(false, true))).toBe(axis(drawnWith(false, false)));
  expect(axis(drawnWith(true, false))).toBe(axis(drawnWith(false, false)));
});
