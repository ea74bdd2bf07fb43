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

describe("sign-in by a university", () => {
  const set = {
    ...{
      OIDC_ISSUER: "https://login.uni.example/",
      OIDC_CLIENT_ID: "backpoll",
      OIDC_CLIENT_SECRET: "secret",
    },
    PUBLIC_ORIGIN: "https://poll.uni.example",
  };

  test("is off where nothing is said, and needs issuer, client and secret together", () => {
    expect(readConfig({}).oidc).toBeNull();
    expect(readConfig({ ...set, OIDC_ALLOWED_DOMAINS: " Uni.Example, cs.uni.example " }).oidc).toEqual({
      ...{ issuer: "https://login.uni.example", clientId: "backpoll", clientSecret: "secret" },
      ...{ name: "your university", allowedDomains: ["uni.example", "cs.uni.example"] },
    });
  });

  test.each([
    ["OIDC_ISSUER", /needs OIDC_ISSUER too/],
    ["OIDC_CLIENT_ID", /needs OIDC_CLIENT_ID too/],
    ["OIDC_CLIENT_SECRET", /needs OIDC_CLIENT_SECRET too/],
    ["PUBLIC_ORIGIN", /needs PUBLIC_ORIGIN too/],
  ])("without %s does not start, and says so", (missing, line) => {
    const half = { ...set, [missing]: undefined };
    expect(() => readConfig(half)).toThrow(ConfigError);
    expect(() => readConfig(half)).toThrow(line);
  });

  test("with domains alone does not start either", () => {
    expect(() => readConfig({ OIDC_ALLOWED_DOMAINS: "uni.example" })).toThrow(
      /OIDC_ISSUER and OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too/,
    );
  });

  test.each(["uni", "@uni.example", "uni.example;cs.uni.example", "https://uni.example", "*.uni.example"])(
    "domains are domains: %j is refused",
    (OIDC_ALLOWED_DOMAINS) => {
      expect(() => readConfig({ ...set, OIDC_ALLOWED_DOMAINS })).toThrow(/OIDC_ALLOWED_DOMAINS .* domains/);
    },
  );
});
