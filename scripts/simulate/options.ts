import { parseArgs } from "node:util";
import { readJoinCode } from "@/lib/room/join-code";

/** What `npm run simulate` was asked for. */
export interface Options {
  readonly url: string;
  readonly code: string;
  readonly students: number;
  /** The same seed brings the same students with the same thoughts; only their timing differs. */
  readonly seed: number;
  /** Median time to think, in seconds: everything else that takes a student time is in proportion. */
  readonly pace: number;
  /** Share of the students who lose their connection in a round, 0 … 1. */
  readonly offline: number;
  /** Leave when the room has ended. */
  readonly once: boolean;
  /** Says what each student hands in, also what is right. */
  readonly verbose: boolean;
}

/** A mistake of the person who typed the command: one line says what to do, without a stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const usage =
  "npm run simulate -- --code CODE [--students 30] [--url http://localhost:3000] [--seed N] [--pace SECONDS] [--offline SHARE] [--no-once] [--verbose]";

export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Options {
  const values = flagsOf(args);
  const code = readJoinCode(values.code ?? "");
  if (!code) throw new UsageError(`Say which room: --code and the six symbols on its screen.\n${usage}`);
  const url = values.url ?? `http://localhost:${env.PORT ?? 3000}`;
  if (!URL.canParse(url)) throw new UsageError(`--url is an address such as http://localhost:3000.`);
  return {
    code,
    url: new URL(url).origin,
    students: number("students", values.students ?? "30", 1, 2000, true),
    seed: number("seed", values.seed ?? `${Date.now() % 1_000_000}`, 0, 999_999_999, true),
    pace: number("pace", values.pace ?? "20", 0.01, 600),
    offline: number("offline", values.offline ?? "0.08", 0, 1),
    once: values.once,
    verbose: values.verbose,
  };
}

function flagsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        url: { type: "string" },
        code: { type: "string" },
        students: { type: "string" },
        seed: { type: "string" },
        pace: { type: "string" },
        offline: { type: "string" },
        once: { type: "boolean", default: true },
        verbose: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    const [message = ""] = String(error instanceof Error ? error.message : error).split("\n");
    throw new UsageError(`${message}\n${usage}`);
  }
}

function number(flag: string, text: string, least: number, most: number, whole = false): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= least && value <= most && (!whole || Number.isInteger(value)))
    return value;
  throw new UsageError(`--${flag} is a ${whole ? "whole " : ""}number from ${least} to ${most}.`);
}
