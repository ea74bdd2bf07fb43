import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * Starts a thread from a file that stands beside the one that asks (`from` is its `import.meta.url`): bundled beside the
 * server, or as source while developing and testing, which a thread needs a loader for.
 */
export function startThread(name: string, from: string, options: WorkerOptions): Worker {
  if (!from.endsWith(".ts")) return new Worker(new URL(`./${name}.js`, from), options);
  const source = JSON.stringify(new URL(`./${name}.ts`, from).href);
  const load = `import("tsx/esm/api").then(({ register }) => { register(); return import(${source}); })`;
  return new Worker(load, { ...options, eval: true });
}
