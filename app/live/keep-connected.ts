import type { Refusal } from "@/lib/protocol/refusal";
import { pauseMs } from "./back-off";
import { type Connection, connectionOf } from "./connection";
import { onWake } from "./on-wake";
import { type RoomSocket, refusalOf } from "./room-socket";
import { sync } from "./sync";
import { rememberTransport, swapped } from "./transports";
import { whoAnswers } from "./who-answers";

const pingLimitMs = 2_000;
const askAgainMs = 5_000;
/** After that the server looks at codes from this network again. */
const tryCodeAgainMs = 15_000;

/**
 * Keeps a connection, from now on and through everything that happens to phones, and tells its state in words.
 * A dead connection is found out at once when somebody looks at the page again. A page that is left lets go of its
 * connection, so that the browser can keep the page for the way back.
 */
export function keepConnected(
  socket: RoomSocket,
  tell: (connection: Connection) => void,
): { readonly retry: () => void; readonly stop: () => void } {
  let refusal: Refusal | null = null;
  let [lost, restarting, signIn] = [false, false, false];
  let downSince = performance.now();
  let askedAt = Number.NEGATIVE_INFINITY;
  let told: Connection | null = null;
  let later: number | undefined;
  let failures = 0;

  function say(): void {
    const { connected } = socket;
    const downMs = connected ? 0 : performance.now() - downSince;
    const state = connectionOf({
      connected,
      online: navigator.onLine,
      downMs,
      lost,
      restarting,
      signIn,
      refusal,
    });
    if (told && isSame(state, told)) return;
    told = state;
    tell(state);
  }

  function connectAnew(): void {
    failures = 0;
    letGo();
    socket.connect();
  }

  function letGo(): void {
    socket.disconnect();
    // After it, since a connection that ends asks for the next one.
    window.clearTimeout(later);
  }

  function onConnect(): void {
    refusal = null;
    failures = 0;
    [lost, restarting, signIn] = [false, false, false];
    const { engine } = socket.io;
    rememberTransport(engine.transport.name);
    engine.once("upgrade", ({ name }) => rememberTransport(name));
    say();
  }

  function onLost(): void {
    lost = true;
    window.clearTimeout(later);
    if (!refusal) later = window.setTimeout(() => socket.connect(), pauseMs(failures++));
    if (refusal?.code === "tooManyTries")
      later = window.setTimeout(() => socket.connect(), tryCodeAgainMs * (1 + Math.random()));
    say();
  }

  function onDisconnect(): void {
    downSince = performance.now();
    onLost();
  }

  function onError(error: Error): void {
    const refused = refusalOf(error);
    if (refused) {
      if (!refused.retryable) refusal = refused;
      onLost();
      return;
    }
    onLost();
    socket.io.opts.transports = swapped(socket.io.opts.transports ?? []);
    void lookWhoAnswers();
  }

  async function lookWhoAnswers(): Promise<void> {
    if (!navigator.onLine || performance.now() - askedAt < askAgainMs) return;
    askedAt = performance.now();
    const answers = await whoAnswers();
    signIn = answers === "signIn" && !socket.connected;
    say();
  }

  /** The server's word just before it goes down. */
  function onRefused({ code }: Refusal): void {
    if (code === "restarting") restarting = true;
  }

  /** A connection may look open and be dead: some phones never say that it has ended. */
  function onAwake(): void {
    say();
    if (refusal) return;
    if (socket.connected) ping();
    else connectAnew();
  }

  function ping(): void {
    const { id } = socket;
    sync(socket, pingLimitMs).catch(() => {
      if (socket.id === id) connectAnew();
    });
  }

  socket.on("connect", onConnect);
  socket.on("disconnect", onDisconnect);
  socket.on("connect_error", onError);
  socket.on("refused", onRefused);
  const stopWaking = onWake(onAwake);
  window.addEventListener("offline", say);
  window.addEventListener("pagehide", letGo);
  const timer = window.setInterval(say, 1_000);
  say();
  socket.connect();
  return {
    retry() {
      refusal = null;
      lost = false;
      downSince = performance.now();
      if (!socket.connected) connectAnew();
      say();
    },
    stop() {
      stopWaking();
      window.clearInterval(timer);
      window.removeEventListener("offline", say);
      window.removeEventListener("pagehide", letGo);
      socket.off("connect", onConnect).off("disconnect", onDisconnect);
      socket.off("connect_error", onError).off("refused", onRefused);
      letGo();
    },
  };
}

function isSame(one: Connection, other: Connection): boolean {
  if (one.name === "refused" && other.name === "refused") return one.refusal === other.refusal;
  return one.name === other.name;
}
