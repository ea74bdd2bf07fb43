import { expect, test } from "vitest";
import { newSubmissionId, uuidOf } from "./submission-id";

const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test("random bytes make a version 4 UUID", () => {
  expect(uuidOf(new Uint8Array(16))).toBe("00000000-0000-4000-8000-000000000000");
  expect(uuidOf(new Uint8Array(16).fill(255))).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
});

test("two ids are never the same", () => {
  const ids = Array.from({ length: 100 }, newSubmissionId);
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) expect(id).toMatch(version4);
});
