import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: { include: ["{lib,db,server,app,scripts}/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
});
