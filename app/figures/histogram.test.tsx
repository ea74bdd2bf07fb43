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
