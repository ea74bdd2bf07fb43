import { createServer, type Server } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What is measured while the server runs. Labels are of small closed sets: never a name, a code or an answer. */
export interface Meters {
  /** A seat was asked for: `ok`, or why not. */
  joined(outcome: string): void;
  /** A message was answered: `ok`, or why not, after so long. */
  answered(event: string, outcome: string, seconds: number): void;
  committed(seconds: number, writes: number): void;
  /** Somebody was faster than a limit allows. */
  limited(limit: string): void;
  /** All of it, in the text format of Prometheus. */
  text(): Promise<string>;
}

/** What is asked for only when somebody reads the meters. */
export interface Gauges {
  /** Connections, by role and transport. */
  readonly connections: () => Iterable<{ readonly role: string; readonly transport: string }>;
  readonly queued: () => number;
  /** In bytes. */
  readonly log: () => number;
  readonly freeShare: () => number;
}

export function createMeters(gauges: Gauges): Meters {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const joins = new Counter({
    ...{ name: "backpoll_joins_total", help: "Seats asked for, by outcome", registers },
    labelNames: ["outcome"],
  });
  const messages = new Histogram({
    ...{ name: "backpoll_message_seconds", help: "From a message to its acknowledgement", registers },
    labelNames: ["event", "outcome"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  });
  const commits = new Histogram({
    ...{ name: "backpoll_commit_seconds", help: "One commit with its fsync", registers },
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1],
  });
  const batches = new Histogram({
    ...{ name: "backpoll_commit_writes", help: "Writes in one commit", registers },
    buckets: [1, 2, 5, 10, 20, 50, 100],
  });
  const limits = new Counter({
    ...{ name: "backpoll_limited_total", help: "Refused as too fast, by limit", registers },
    labelNames: ["limit"],
  });
  new Gauge({
    ...{ name: "backpoll_connections", help: "Open sockets", registers },
    labelNames: ["role", "transport"],
    collect() {
      this.reset();
      for (const labels of gauges.connections()) this.inc({ ...labels });
    },
  });
  const read = (name: string, help: string, value: () => number) =>
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(value());
      },
    });
  read("backpoll_queued_writes", "Writes that wait for a commit", gauges.queued);
  read("backpoll_log_bytes", "Size of the write-ahead log", gauges.log);
  read("backpoll_disk_free_share", "Free share of the disk, 0 to 1", gauges.freeShare);
  return {
    joined: (outcome) => joins.inc({ outcome }),
    answered: (event, outcome, seconds) => messages.observe({ event, outcome }, seconds),
    committed(seconds, writes) {
      commits.observe(seconds);
      batches.observe(writes);
    },
    limited: (limit) => limits.inc({ limit }),
    text: () => registry.metrics(),
  };
}

/** Serves the meters at /metrics on an address of their own, which need not be reachable from outside. */
export function serveMeters(meters: Pick<Meters, "text">, port: number, host: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/plain; version=0.0.4" }).end(await meters.text());
  });
  return new Promise((settle, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => settle(server));
  });
}
