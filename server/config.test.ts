import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "./config";

describe("RETENTION_DAYS", () => {
  const days = (RETENTION_DAYS?: string) => readConfig({ RETENTION_DAYS }).retentionDays;

  test("is 400 where nothing is said, and 0 keeps everything for ever", () => {
    expect([days(), days("30"), days(" 7 "), days("0")]).toEqual([400, 30, 7, null]);
  });

  test.each(["", " ", "-1", "1.5", "for ever", "1e3"])("%j is refused rather than guessed", (text) => {
    expect(() => days(text)).toThrow(ConfigError);
    expect(() => days(text)).toThrow(/RETENTION_DAYS .* whole number of days/);
  });
});
