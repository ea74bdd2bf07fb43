import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** These replace modules for a while, which must not reach other files. */
const withMocks = ["server/secrecy.test.ts", "server/non-interference.test.ts", "app/review/**/data.test.ts"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    testTimeout: 30_000,
    // The default leaves one of two cores idle.
    maxWorkers: 2,
    projects: [
      // Test files share one set of modules where none changes it: that saves a minute of importing the engine again.
      {
        extends: true,
        test: { name: "lib", include: ["lib/**/*.test.ts"], isolate: false, pool: "threads" },
      },
      {
        extends: true,
        test: {
          name: "shells",
          include: ["{db,server,app,scripts}/**/*.test.{ts,tsx}"],
          exclude: withMocks,
          isolate: false,
        },
      },
      { extends: true, test: { name: "mocks", include: withMocks } },
    ],
  },
});
