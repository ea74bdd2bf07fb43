import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

/** JSON lines on standard error. Never give it names, answers, codes or tokens: ids only. */
export function createLog(level: string, to: DestinationStream = pino.destination(2)): Log {
  return pino({ level, base: null }, to);
}
