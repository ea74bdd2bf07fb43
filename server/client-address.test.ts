import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { clientAddress } from "./client-address";

function from(forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: "10.0.0.1" });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers["x-forwarded-for"] = forwarded;
  return request;
}

test("T17 without a proxy in front nobody can say to come from elsewhere", () => {
  expect(clientAddress(from("203.0.113.9"), 0)).toBe("10.0.0.1");
});

test("T17 behind one proxy its own entry counts, whatever was sent before it", () => {
  expect(clientAddress(from("198.51.100.7, 203.0.113.9"), 1)).toBe("203.0.113.9");
  expect(clientAddress(from("1.1.1.1, 198.51.100.7, 203.0.113.9"), 2)).toBe("198.51.100.7");
});

test("T3 all addresses of one IPv6 line are one, however they are written, and an IPv4 address is itself", () => {
  for (const address of [
    "2001:db8:0:1::1",
    "2001:DB8:0:1:ffff:2:3:4",
    "2001:0db8:0000:0001::",
    "2001:db8::1:0:0:0:9",
  ])
    expect(clientAddress(from(address), 1)).toBe("2001:db8:0:1::");
  expect(clientAddress(from("2001:db8:0:2::1"), 1)).toBe("2001:db8:0:2::");
  expect(clientAddress(from("fe80::1%eth0"), 1)).toBe("fe80:0:0:0::");
  expect(clientAddress(from("::1"), 1)).toBe("0:0:0:0::");
  expect(clientAddress(from("::ffff:203.0.113.9"), 1)).toBe("203.0.113.9");
});

test("where the proxy said nothing it is the connection's address", () => {
  expect(clientAddress(from(), 1)).toBe("10.0.0.1");
  expect(clientAddress(from("203.0.113.9"), 3)).toBe("10.0.0.1");
});
