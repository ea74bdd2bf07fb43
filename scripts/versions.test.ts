import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The first versions without faults that are known and would matter here. */
const since: Readonly<Record<string, string>> = {
  // A header that ended the process; sessions that never ended (CVE-2026-48779 is of the `ws` below it).
  "engine.io": "6.6.9",
  // Attachments without end (CVE-2026-33151).
  "socket.io-parser": "4.2.7",
  ws: "8.21.0",
  // Code from a request (CVE-2025-55182 and those after it).
  next: "16.0.10",
  "react-dom": "19.2.3",
  // Macros without end and links that run (CVE-2024-28246 and its kin).
  katex: "0.16.21",
  // SQLite 3.53: the log that could be reset under a reader.
  "better-sqlite3": "12.11.1",
};

const lock: { packages: Record<string, { version?: string }> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);

test.each(Object.entries(since))(
  "T8 T11 T18 %s is not older than %s, wherever it is installed",
  (name, first) => {
    const found = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(found.length).toBeGreaterThan(0);
    for (const [path, { version = "0" }] of found)
      expect(isSince(version, first), `${path} ${version}`).toBe(true);
  },
);

function isSince(version: string, first: string): boolean {
  const [is, should] = [version, first].map((text) => text.split(/[.-]/).map(Number));
  for (const [place, number] of (should ?? []).entries())
    if (is?.[place] !== number) return (is?.[place] ?? 0) > number;
  return true;
}
