type Transport = "websocket" | "polling";

const key = "backpoll.transport";

/** The ways to connect, the one that worked last in this session first. Where WebSockets are blocked, polling goes on. */
export function transports(): Transport[] {
  return inOrder(remembered());
}

/** The other one first: some networks swallow one of them without a word, so that nothing ever fails over. */
export function swapped([first]: readonly unknown[]): Transport[] {
  return inOrder(first === "polling" ? "websocket" : "polling");
}

export function rememberTransport(name: string): void {
  try {
    sessionStorage.setItem(key, name);
  } catch {
    // Blocked: the next page tries anew.
  }
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function inOrder(first: string | null): Transport[] {
  return first === "polling" ? ["polling", "websocket"] : ["websocket", "polling"];
}
