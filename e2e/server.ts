import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The built server with its own port and data folder, as a person starts it. */
export interface BackpollServer {
  readonly url: string;
  /** The one-time link of the last start. */
  readonly link: () => string;
  /** Ends it at once, as a crash would. */
  crash(): Promise<void>;
  /** Starts it again on the same data. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

export async function startServer(): Promise<BackpollServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), "backpoll-"));
  let running = await start(port, url, dataDir);

  async function end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const ended = once(running.child, "exit");
    running.child.kill(signal);
    await ended;
  }

  return {
    url,
    link: () => running.link,
    crash: () => end("SIGKILL"),
    async startAgain() {
      running = await start(port, url, dataDir);
    },
    async stop() {
      await end("SIGTERM");
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** Resolves when the server has printed its link: it serves from then on. */
function start(port: number, url: string, dataDir: string): Promise<{ child: ChildProcess; link: string }> {
  const child = spawn(process.execPath, [resolve("dist/server.js")], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: dataDir,
      PUBLIC_ORIGIN: url,
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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (typeof address !== "object" || !address) throw new Error("No free port");
  return address.port;
}
