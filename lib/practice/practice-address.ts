import type { Difficulty } from "@/lib/problems/family";
import type { WeightIndex } from "@/lib/problems/notation";
import { foldedSeed } from "./seeds";

/** What is practised, as it stands in the address: whoever opens the same address gets the same question. */
export interface PracticeAddress {
  /** Codes of families, which take turns. */
  readonly families: readonly string[];
  readonly level: Difficulty;
  /** Null before the first question is drawn. */
  readonly seed: number | null;
  readonly notation: WeightIndex;
  /** The code of the room whose review led here. */
  readonly from: string | null;
}

const mostFamilies = 30;

/** Reads the query of an address. What makes no sense there is as if it were missing. */
export function readPracticeAddress(query: URLSearchParams): PracticeAddress {
  const codes = (query.get("of") ?? "").split(",").filter((code) => /^\w{1,10}$/.test(code));
  const seed = Number(query.get("seed") ?? Number.NaN);
  const level = query.get("level");
  const from = query.get("from") ?? "";
  return {
    families: [...new Set(codes)].slice(0, mostFamilies),
    level: level === "1" ? 1 : level === "3" ? 3 : 2,
    seed: Number.isSafeInteger(seed) ? foldedSeed(seed) : null,
    notation: query.get("notation") === "to-from" ? "to-from" : "from-to",
    from: /^[A-Za-z0-9]{6}$/.test(from) ? from : null,
  };
}

/** The inverse of `readPracticeAddress`. */
export function practicePath({ families, level, seed, notation, from }: PracticeAddress): string {
  const query = [
    `of=${families.join(",")}`,
    `level=${level}`,
    ...(seed === null ? [] : [`seed=${seed}`]),
    ...(notation === "to-from" ? ["notation=to-from"] : []),
    ...(from === null ? [] : [`from=${from}`]),
  ];
  return `/practice?${query.join("&")}`;
}

/** Whose turn it is: several families take turns, seed by seed. */
export function familyAt(families: readonly [string, ...string[]], seed: number): string {
  return families[(seed - 1) % families.length] ?? families[0];
}
