import { resolve } from "node:path";
import { bringCrowd } from "./crowd";
import { readRoom, unknownRoom } from "./known-room";
import { readOptions, UsageError } from "./options";
import { showStatus } from "./status";

/** `npm run simulate`: brings students into a room of a running server, until it ends or Ctrl-C. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    await simulate(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function simulate(args: readonly string[]): Promise<void> {
  const options = readOptions(args, process.env);
  const dataDirectory = resolve(process.env.DATA_DIR ?? "data");
  const known = await readRoom(dataDirectory, options.code);
  if (!known)
    console.log(
      `The room is not in ${dataDirectory} (set DATA_DIR): answers are guesses of the right form only.`,
    );
  console.log(
    `${options.students} students come to ${options.url}, room ${options.code}, seed ${options.seed}. Ctrl-C sends them home.`,
  );
  const { isTTY } = process.stdout;
  const crowd = bringCrowd({
    ...options,
    habits: options,
    known: known ?? unknownRoom,
    // The status line makes room and comes again.
    say: options.verbose ? (line) => process.stdout.write(`${isTTY ? "\r\u001b[K" : ""}${line}\n`) : null,
  });
  const stopStatus = showStatus(crowd, process.stdout);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, crowd.leave);
  await crowd.gone;
  stopStatus();
  known?.close();
  for (const reason of crowd.refusals) console.error(reason);
  if (crowd.refusals.size > 0) process.exitCode = 1;
}
