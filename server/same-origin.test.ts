import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin";

function asks(headers: Record<string, string>): boolean {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, { host: "poll.example.org", ...headers });
  return isSameOrigin(request, ["https://poll.example.org", "http://localhost:3000"]);
}

test.each([
  ["our own page", { origin: "https://poll.example.org" }, true],
  ["this machine", { origin: "http://localhost:3000" }, true],
  ["a program without a browser", {}, true],
  ["polling by our own page, without an origin", { "sec-fetch-site": "same-origin" }, true],
  ["an address that was typed", { "sec-fetch-site": "none" }, true],
  ["another site", { origin: "https://evil.example" }, false],
  ["a sandboxed frame", { origin: "null" }, false],
  ["a name that ends as ours", { origin: "https://poll.example.org.evil.example" }, false],
  ["a name that begins before ours", { origin: "https://evilpoll.example.org" }, false],
  ["a site beside ours", { origin: "https://other.example.org" }, false],
  ["another port", { origin: "https://poll.example.org:8443" }, false],
  ["another site, without an origin", { "sec-fetch-site": "cross-site" }, false],
  ["a site beside ours, without an origin", { "sec-fetch-site": "same-site" }, false],
  ["no address at all", { origin: "javascript:alert(1)" }, false],
])("T6 %s", (_, headers, allowed) => {
  expect(asks(headers)).toBe(allowed);
});
