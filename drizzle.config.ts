import { defineConfig } from "drizzle-kit";

/** `npm run db:generate` writes the next migration from the schema; migrations are never changed afterwards. */
export default defineConfig({ dialect: "sqlite", schema: "./db/schema", out: "./db/migrations" });
