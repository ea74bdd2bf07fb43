import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkMachine, keepFilesPrivate } from "./machine";

const dataDir = mkdtempSync(join(tmpdir(), "backpoll-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

test("a machine with room and a clock will do", () => {
  expect(() => checkMachine({ dataDir, minimumFreeMb: 1 }, Date.now())).not.toThrow();
});

test("a disk without room and a clock that stands still are said in one line, with what to do", () => {
  expect(() => checkMachine({ dataDir, minimumFreeMb: 1e9 }, Date.now())).toThrow(
    /only \d+ MB are free in .*, or set MINIMUM_FREE_MB/,
  );
  expect(() => checkMachine({ dataDir, minimumFreeMb: 1 }, 0)).toThrow(
    /clock says 1970.*Set the machine's clock/,
  );
});

test("nobody else on the machine can read the answers", ({ skip }) => {
  skip(process.platform === "win32", "Windows has no file modes");
  const file = join(dataDir, "backpoll.db");
  writeFileSync(file, "");
  chmodSync(file, 0o644);
  keepFilesPrivate(dataDir);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
