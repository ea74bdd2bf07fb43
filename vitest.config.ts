import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    testTimeout: 30_000,
    projects: [
      // lib is pure: its test files share one set of modules, which saves half a minute of importing the engine again.
      {
        extends: true,
        test: { name: "lib", include: ["lib/**/*.test.ts"], isolate: false, pool: "threads" },
      },
      { extends: true, test: { name: "shells", include: ["{db,server,app,scripts}/**/*.test.{ts,tsx}"] } },
    ],
  },
});
