import type { Server } from "node:http";
import type { Config } from "./config";
import type { Handler } from "./http";

export interface Pages {
  /** Answers with a page, as soon as there are pages. */
  readonly handle: Handler;
  /** Rejects where there will be none. */
  readonly prepared: Promise<void>;
  close(): Promise<void>;
}

/**
 * Loads and prepares Next beside the live room, which does not need it: after a restart in a lecture phones are back, and
 * hand in, before there are pages again.
 */
export function startPages({ development, port }: Config, httpServer: Server): Pages {
  const app = prepare();

  async function prepare() {
    const { default: next } = await import("next");
    const prepared = next({ dev: development, hostname: "localhost", port, httpServer });
    await prepared.prepare();
    return { close: () => prepared.close(), handle: prepared.getRequestHandler() };
  }

  return {
    handle: async (request, response) => (await app).handle(request, response),
    prepared: app.then(() => {}),
    close: async () => (await app).close(),
  };
}
