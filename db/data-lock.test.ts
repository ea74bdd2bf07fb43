import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { DataInUseError, lockDataDirectory } from "./data-lock";

test("T19 a data directory belongs to one process, until that one ends, however it ends", ({
  onTestFinished,
}) => {
  const directory = mkdtempSync(join(tmpdir(), "backpoll-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const lock = lockDataDirectory(directory);
  expect(() => lockDataDirectory(directory)).toThrow(DataInUseError);
  lock.release();

  const source = JSON.stringify(resolve("db/data-lock.ts"));
  const program = `import { lockDataDirectory } from ${source};
    lockDataDirectory(${JSON.stringify(directory)}); process.kill(process.pid, "SIGKILL");`;
  const child = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program]);
  expect(child.signal).toBe("SIGKILL");
  lockDataDirectory(directory).release();
});
