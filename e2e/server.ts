import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The built server with its own port and data folder, as a person starts it. */
export interface BackpollServer {
  readonly url: string;
  readonly dataDir: string;
  /** The one-time link of the last start. */
  readonly link: () => string;
  /** The process of the last start, or the one that runs it (`command`). */
  readonly pid: () => number;
  /** Ends it at once, as a crash would. */
  crash(): Promise<void>;
  /** Asks it to end, as an operator does. Resolves to its exit code. */
  end(): Promise<number | null>;
  /** Starts it again on the same data. */
  startAgain(): Promise<void>;
  /** Ends it, if it runs, and deletes its data. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Data that is there already; an empty folder otherwise. Deleted in the end either way. */
  readonly dataDir?: string;
  /** Further settings. */
  readonly env?: Readonly<Record<string, string>>;
  /** The built file. */
  readonly file?: string;
  /** What runs the server: a program and its arguments, to which those of the server are added. */
  readonly command?: readonly string[];
}

export async function startServer(options: ServerOptions = {}): Promise<BackpollServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "backpoll-"));
  let running = await start({ port, url, dataDir }, options);

  async function end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
    return child.exitCode;
  }

  return {
    url,
    dataDir,
    link: () => running.link,
    pid: () => running.child.pid ?? 0,
    async crash() {
      await end("SIGKILL");
    },
    end: () => end("SIGTERM"),
    async startAgain() {
      running = await start({ port, url, dataDir }, options);
    },
    async stop() {
      await end("SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

interface Place {
  readonly port: number;
  readonly url: string;
  readonly dataDir: string;
}

/** Resolves when the server has printed its link: it serves from then on. */
function start(
  { port, url, dataDir }: Place,
  options: ServerOptions,
): Promise<{ child: ChildProcess; link: string }> {
  const { command = [], env = {}, file = "dist/server.js" } = options;
  const [program, ...args] = [...command, process.execPath, resolve(file)];
  const child = spawn(program ?? process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: dataDir,
      PUBLIC_ORIGIN: url,
      ...env,
    },
  });
  return new Promise((settle, fail) => {
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += String(chunk);
      const link = /http\S+\/in\/\S+/.exec(printed)?.[0];
      if (link) settle({ child, link });
    });
    child.once("exit", () => fail(new Error(`The server ended before it was ready. It printed: ${printed}`)));
  });
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || !address) throw new Error("No free port");
  return address.port;
}
