/** The built server on a free port with an empty data folder, for as long as a measurement lasts. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { at, Problem } from "./process.mjs";

const START_LIMIT_MS = 30_000;
/** The server promises to end within 5 s of being asked. */
const STOP_LIMIT_MS = 6_000;

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  await once(probe, "close");
  return port;
}

const healthy = (url) =>
  fetch(`${url}/healthz`).then(
    (response) => response.status === 200,
    () => false,
  );

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
export async function temporaryServer() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataDir = mkdtempSync(join(tmpdir(), "backpoll-"));
  const child = spawn(process.execPath, [at("dist/server.js")], {
    cwd: at("."),
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: dataDir,
      PUBLIC_ORIGIN: url,
    },
  });
  let ended = false;
  const end = once(child, "exit").then(() => {
    ended = true;
  });

  async function stop() {
    if (!ended) child.kill("SIGTERM");
    await Promise.race([end, sleep(STOP_LIMIT_MS, undefined, { ref: false })]);
    if (!ended) child.kill("SIGKILL");
    rmSync(dataDir, { recursive: true, force: true });
  }

  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop().then(() => process.exit(1)));
  const deadline = Date.now() + START_LIMIT_MS;
  while (!ended && Date.now() < deadline) {
    if (await healthy(url)) return { url, stop };
    await sleep(50);
  }
  await stop();
  throw new Problem("The server did not start: its own messages are above.");
}
