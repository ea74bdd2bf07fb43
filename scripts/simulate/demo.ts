import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { spacedCode } from "@/lib/room/join-code";
import { lanAddress } from "@/server/config";
import { bringCrowd } from "./crowd";
import { readRoom, unknownRoom } from "./known-room";
import { openClassicRoom } from "./open-room";
import { showStatus } from "./status";

/** `npm run demo`: a server of its own with a room of the classic deck and 30 students, until Ctrl-C. */
export async function main(args: readonly string[]): Promise<void> {
  const { keep } = parseArgs({ args: [...args], options: { keep: { type: "boolean" } } }).values;
  const dataDirectory = keep ? resolve("data/demo") : mkdtempSync(join(tmpdir(), "backpoll-demo-"));
  const port = process.env.PORT ?? `${await freePort()}`;
  const code = await openClassicRoom(dataDirectory);
  const server = spawn(process.execPath, [resolve("dist/server.js")], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_ENV: "production", PORT: port, DATA_DIR: dataDirectory, LOG_LEVEL: "warn" },
  });
  const ended = once(server, "exit");
  let leave: () => void = () => undefined;
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => leave());

  try {
    const stopped = new Promise<void>((settle) => {
      leave = settle;
    });
    const link = await Promise.race([linkOf(server), stopped]);
    if (!link) return;
    const url = `http://localhost:${port}`;
    console.log(words({ link: `${link}/${code}`, url, code, port, kept: keep ? dataDirectory : null }));
    const known = await readRoom(dataDirectory, code);
    const habits = { pace: 20, offline: 0.08 };
    const crowd = bringCrowd({
      ...{ url, code, habits, students: 30, seed: Date.now() % 1_000_000, once: true, say: null },
      known: known ?? unknownRoom,
    });
    const stopStatus = showStatus(crowd, process.stdout);
    // After the end of the room its review is worth a look: the server stays until Ctrl-C.
    await Promise.race([stopped, ended]);
    crowd.leave();
    stopStatus();
    known?.close();
  } finally {
    server.kill("SIGTERM");
    if (server.exitCode === null) await ended;
    if (!keep) rmSync(dataDirectory, { recursive: true, force: true });
  }
}

function words(about: {
  readonly link: string;
  readonly url: string;
  readonly code: string;
  readonly port: string;
  readonly kept: string | null;
}): string {
  const lan = lanAddress();
  const join = lan === null ? about.url : `http://${lan}:${about.port}`;
  return `
A room with the classic deck is open, and 30 students are on their way.

  Console     ${about.link}
              (signs you in, once: open it first)
  Projector   ${about.url}/screen/${about.code}
  Join        ${join}/${about.code}
              (or type ${spacedCode(about.code)} at ${join})

On the console press PageDown: the first question goes up. Again: answers open, and the students begin to think; give
them half a minute and watch the bars grow. Again, and again: close, discuss or show, reveal. ? lists the keys.
Ctrl-C ends it all. ${about.kept === null ? "Nothing is kept (--keep keeps it in data/demo)." : `Kept in ${about.kept}.`}
`;
}

/** Resolves to the one-time link once the server has printed it: it serves from then on. */
function linkOf(server: ChildProcess): Promise<string> {
  return new Promise((settle, fail) => {
    let printed = "";
    server.stdout?.on("data", (chunk) => {
      printed += String(chunk);
      const link = /http\S+\/in\/\S+/.exec(printed)?.[0];
      if (link) settle(link);
    });
    server.once("exit", () =>
      fail(new Error("The server ended before it was ready: its own words are above.")),
    );
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || !address) throw new Error("No free port");
  return address.port;
}
