import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, program } from "./process.mjs";

/**
 * Shows that the import rules of biome.json bite: each line below is put into a file of that name in an empty
 * project with our biome.json, and Biome reports the ban, or nothing.
 */
const banned: readonly [file: string, line: string, reason: string][] = [
  ["lib/room/rules.ts", 'import { readFileSync } from "node:fs";', "lib is pure"],
  ["lib/room/rules.ts", 'import fs from "fs";', "lib is pure"],
  ["lib/room/rules.ts", 'import { useState } from "react";', "lib is pure"],
  ["lib/room/rules.ts", 'import type { Metadata } from "next";', "lib is pure"],
  ["lib/room/rules.ts", 'import Link from "next/link";', "lib is pure"],
  ["lib/room/rules.ts", 'import { Server } from "socket.io";', "lib is pure"],
  ["lib/room/rules.ts", 'import { eq } from "drizzle-orm";', "lib is pure"],
  ["lib/room/rules.ts", 'import { integer } from "drizzle-orm/sqlite-core";', "lib is pure"],
  ["lib/room/rules.ts", 'import Database from "better-sqlite3";', "lib is pure"],
  ["lib/room/rules.ts", 'import { useQuery } from "@tanstack/react-query";', "lib is pure"],
  ["lib/room/rules.ts", 'export * from "pino";', "lib is pure"],
  ["lib/room/rules.ts", 'const lazy = import("react");', "lib is pure"],
  ["lib/room/rules.ts", 'import { openStore } from "@/db/store";', "nothing from the rest"],
  ["lib/room/rules.ts", 'import type { Store } from "@/db/store";', "nothing from the rest"],
  ["lib/room/rules.ts", 'import { main } from "@/server/main";', "nothing from the rest"],
  ["lib/room/rules.ts", 'import { Page } from "@/app/page";', "nothing from the rest"],
  ["lib/room/rules.ts", 'import { join } from "@/e2e/fixtures";', "nothing from the rest"],
  ["lib/room/rules.ts", 'import { openStore } from "../../db/store";', "nothing from the rest"],
  ["lib/room/rules.ts", 'import { main } from "../../server/main";', "nothing from the rest"],
  ["lib/result.ts", 'import { Page } from "../app/page";', "nothing from the rest"],
  ["lib/room/rules.ts", "const now = Date.now();", "no clock"],
  ["lib/room/rules.ts", "const today = new Date();", "no clock"],
  ["lib/room/rules.ts", "const elapsed = performance.now();", "global variable performance"],
  ["lib/room/rules.ts", "const chance = Math.random();", "no chance"],
  ["lib/room/rules.ts", "const id = crypto.randomUUID();", "global variable crypto"],
  ["lib/room/rules.ts", "setTimeout(close, 5);", "global variable setTimeout"],
  ["lib/room/room.test.ts", 'import { openStore } from "@/db/store";', "nothing from the rest"],
  ["lib/room/room.test.ts", 'import { render } from "react-dom/server";', "without any of its shells"],

  ["db/store.ts", 'import { main } from "@/server/main";', "db knows only lib"],
  ["db/store.ts", 'import { main } from "../server/main";', "db knows only lib"],
  ["db/schema/rooms.ts", 'import { Page } from "../../app/page";', "db knows only lib"],
  ["db/store.ts", 'import { Page } from "@/app/page";', "db knows only lib"],
  ["db/store.ts", 'import { Server } from "socket.io";', "neither transport nor screen"],

  ["server/main.ts", 'import { Page } from "@/app/page";', "not the screens"],
  ["server/main.ts", 'import { Page } from "../app/page";', "not the screens"],
  ["server/main.ts", 'import { simulate } from "@/e2e/simulate";', "not the screens"],

  ["app/console/page.tsx", 'import { main } from "@/server/main";', "second copy of its state"],
  ["app/console/page.tsx", 'import { main } from "../../server/main";', "second copy of its state"],
  ["app/console/page.tsx", 'import Database from "better-sqlite3";', "which database"],
  ["app/console/page.tsx", 'import { eq } from "drizzle-orm";', "which database"],
  ["app/console/page.tsx", 'import { Server } from "socket.io";', "socket.io-client"],
  ["app/console/panel.tsx", 'import { openStore } from "@/db/store";', "client component"],
  ["app/console/panel.tsx", 'import { openStore } from "../../db/store";', "client component"],
  ["app/console/panel.tsx", 'export { openStore } from "@/db/store";', "client component"],
  ["app/console/panel.tsx", 'const lazy = import("@/db/store");', "client component"],

  ["app/room/page.tsx", 'import { forward } from "@/lib/network/forward";', "neither the derivative engine"],
  [
    "app/room/page.tsx",
    'import { type Network } from "@/lib/network/network";',
    "neither the derivative engine",
  ],
  [
    "app/room/page.tsx",
    'import { forward } from "../../lib/network/forward";',
    "neither the derivative engine",
  ],
  [
    "app/room/page.tsx",
    'import { classics } from "@/lib/problems/classics";',
    "neither the derivative engine",
  ],
  ["app/room/page.tsx", 'import { grade } from "@/lib/grading/grade";', "neither the derivative engine"],
  ["app/room/page.tsx", 'const lazy = import("@/lib/grading/grade");', "neither the derivative engine"],
  ["app/page.tsx", 'import { parse } from "@/lib/expression/parse";', "neither the derivative engine"],
  ["app/join/form.tsx", 'import { grade } from "@/lib/grading/grade";', "neither the derivative engine"],
  ["app/phone/answer.tsx", 'export { grade } from "@/lib/grading/grade";', "neither the derivative engine"],
  ["app/phone/answer.tsx", 'export * from "@/lib/grading/grade";', "neither the derivative engine"],
  ["app/phone/answer.tsx", 'import { z } from "zod";', "Too heavy for a phone"],
  ["app/phone/answer.tsx", 'import { z } from "zod/mini";', "Too heavy for a phone"],
  ["app/phone/answer.tsx", 'import katex from "katex";', "Too heavy for a phone"],
  ["app/phone/answer.tsx", 'import Fraction from "fraction.js";', "Too heavy for a phone"],
  ["app/phone/answer.tsx", 'import { createAuthClient } from "better-auth/react";', "Too heavy for a phone"],
  ["app/phone/answer.tsx", 'import { openStore } from "@/db/store";', "know no database"],

  ["app/room/expression/pad.tsx", 'import { grade } from "@/lib/grading/grade";', "it knows no problem"],
  [
    "app/room/expression/pad.tsx",
    'import { classics } from "@/lib/problems/classics";',
    "it knows no problem",
  ],
  ["app/room/expression/pad.tsx", 'import { z } from "zod";', "Too heavy for a phone"],
  ["app/room/expression/pad.tsx", 'import { openStore } from "@/db/store";', "know no database"],

  ["e2e/lecture.spec.ts", 'import { openStore } from "@/db/store";', "what a person can see"],
  ["e2e/lecture.spec.ts", 'import { main } from "../server/main";', "what a person can see"],
  ["e2e/pages/room.ts", 'import { Page } from "../../app/page";', "what a person can see"],
  ["e2e/lecture.spec.ts", 'import Database from "better-sqlite3";', "not into the database"],
];

const allowed: readonly [file: string, line: string][] = [
  ["lib/grading/grade.ts", 'import { z } from "zod";'],
  ["lib/grading/grade.ts", 'import Fraction from "fraction.js";'],
  ["lib/grading/grade.ts", 'import katex from "katex";'],
  ["lib/grading/grade.ts", 'import { forward } from "@/lib/network/forward";'],
  ["lib/grading/grade.ts", 'import { ok } from "../result";'],
  ["lib/grading/grade.ts", 'import { read } from "./read";'],
  ["lib/grading/grade.ts", "const then = new Date(0);"],
  ["lib/grading/grade.test.ts", 'import { expect } from "vitest";'],
  ["lib/grading/grade.test.ts", 'import fc from "fast-check";'],
  ["lib/grading/grade.test.ts", 'import { readFileSync } from "node:fs";'],
  ["lib/grading/grade.test.ts", "const now = Date.now();"],
  ["db/questions.ts", 'import { eq } from "drizzle-orm";'],
  ["db/questions.ts", 'import { evolve } from "@/lib/room/evolve";'],
  ["db/questions.ts", 'import { evolve } from "../lib/room/evolve";'],
  ["server/writer.ts", 'import { openStore } from "@/db/store";'],
  ["server/writer.ts", 'import { Server } from "socket.io";'],
  ["server/writer.ts", 'import next from "next";'],
  ["app/review/page.tsx", 'import { openStore } from "@/db/store";'],
  ["app/review/page.tsx", 'import { grade } from "@/lib/grading/grade";'],
  ["app/console/list.tsx", 'import type { Store } from "@/db/store";'],
  ["app/room/view.tsx", 'import type { Network } from "@/lib/network/network";'],
  ["app/room/view.tsx", "// a comment before it\nimport type { Question } from '@/lib/problems/question';"],
  ["app/room/view.tsx", 'export type { Grade } from "@/lib/grading/grade";'],
  ["app/room/view.tsx", 'import { io } from "socket.io-client";'],
  ["app/room/view.tsx", 'import { channel } from "@/lib/protocol/channel";'],
  ["app/room/view.tsx", 'import "katex/dist/katex.min.css";'],
  ["app/room/expression/pad.tsx", 'import { parseExpression } from "@/lib/expression/parser";'],
  ["app/room/view.tsx", 'const lazy = import("./expression/on-demand");'],
  ["app/room/view.test.tsx", 'import { classics } from "@/lib/problems/classics";'],
  ["e2e/join.spec.ts", 'import { parseCode } from "@/lib/room/join-code";'],
  ["e2e/join.spec.ts", 'import { test } from "@playwright/test";'],
];

/** A client component differs from a server component only by its first line. */
const clientComponents = new Set(["app/console/panel.tsx", "app/console/list.tsx"]);

type Report = { file: string; line: number; message: string };
let folder: string;
let reports: Report[];
const places = new Map<string, { file: string; from: number; to: number }>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "backpoll-rules-"));
  const config = JSON.parse(readFileSync(at("biome.json"), "utf8"));
  writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...config, vcs: { enabled: false } }));
  cpSync(at("scripts/lint"), join(folder, "scripts/lint"), { recursive: true });
  writeSamples();
  reports = lint();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeSamples(): void {
  const contents = new Map<string, string[]>();
  for (const [file, sample] of [...banned, ...allowed]) {
    const lines = contents.get(file) ?? (clientComponents.has(file) ? ['"use client";'] : []);
    const from = lines.length + 1;
    lines.push(...sample.split("\n"));
    contents.set(file, lines);
    places.set(`${file}: ${sample}`, { file, from, to: lines.length });
  }
  for (const [file, lines] of contents) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${lines.join("\n")}\n`);
  }
}

function lint(): Report[] {
  const args = [
    program("@biomejs/biome/bin/biome"),
    "lint",
    "--reporter=json",
    "--max-diagnostics=none",
    ".",
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  if (!stdout) throw new Error(`Biome gave no report: ${stderr}`);
  type Diagnostic = {
    category: string;
    message: string;
    location: { path: string; start: { line: number } };
  };
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  return diagnostics
    .filter(({ category }) => /^plugin$|noRestricted(Imports|Globals)$/.test(category))
    .map(({ message, location }) => ({ message, file: location.path, line: location.start.line }));
}

function messagesFor(file: string, sample: string): string[] {
  const place = places.get(`${file}: ${sample}`);
  if (!place) throw new Error(`not among the samples: ${file}: ${sample}`);
  return reports
    .filter((report) => report.file === file && report.line >= place.from && report.line <= place.to)
    .map((report) => report.message);
}

describe("an import against the table is refused, with its reason", () => {
  test.each(banned)("%s: %s", (file, sample, reason) => {
    expect(messagesFor(file, sample).join("\n")).toContain(reason);
  });
});

describe("an import of the table passes", () => {
  test.each(allowed)("%s: %s", (file, sample) => {
    expect(messagesFor(file, sample)).toEqual([]);
  });
});
