/** `npm run dev` runs TypeScript as it is, but a thread does not inherit the loader: here it gets one of its own. */
import { register } from "tsx/esm/api";

register();
await import("./practice-worker.ts");
