import { describe, expect, test } from "vitest";
import { refusal } from "@/lib/protocol/refusal";
import { connectionOf, type Link } from "./connection";

const up: Link = {
  connected: true,
  online: true,
  downMs: 0,
  lost: false,
  restarting: false,
  signIn: false,
  refusal: null,
};
const down: Link = { ...up, connected: false, lost: true, downMs: 500 };
const name = (link: Link) => connectionOf(link).name;

describe("the state of the connection in words", () => {
  test("is live with a connection, and connecting before the first", () => {
    expect(name(up)).toBe("live");
    expect(name({ ...down, lost: false })).toBe("connecting");
  });

  test("is reconnecting at first, then offline", () => {
    expect([name(down), name({ ...down, downMs: 9_999 }), name({ ...down, downMs: 10_000 })]).toEqual([
      "reconnecting",
      "reconnecting",
      "offline",
    ]);
    expect(name({ ...down, lost: false, downMs: 10_000 })).toBe("offline");
  });

  test("is offline at once where the device has no network", () => {
    expect(name({ ...down, online: false })).toBe("offline");
    expect(name({ ...up, online: false })).toBe("offline");
  });

  test("says that the server restarts, but not for ever", () => {
    expect(name({ ...down, restarting: true, downMs: 15_000 })).toBe("restarting");
    expect(name({ ...down, restarting: true, downMs: 20_000 })).toBe("offline");
  });

  test("says that the Wi-Fi wants a sign-in", () => {
    expect(name({ ...down, signIn: true, downMs: 60_000 })).toBe("signIn");
  });

  test("gives the server's refusal before all else", () => {
    expect(connectionOf({ ...down, online: false, refusal: refusal("removed") })).toEqual({
      name: "refused",
      refusal: refusal("removed"),
    });
  });
});
