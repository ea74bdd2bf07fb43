import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { accountRoles } from "@/lib/accounts/may";

/** The tables of better-auth (core, with its magic-link plugin): names and columns are the library's, but for `role` and `emailProven`. */
const createdAt = integer("created_at", { mode: "timestamp_ms" }).notNull();
const updatedAt = integer("updated_at", { mode: "timestamp_ms" }).notNull();

export const user = sqliteTable("user", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: integer("email_verified", { mode: "boolean" }).notNull(),
  image: text("image"),
  /** What the account is on this server. Accounts that are older than roles were instructors'. */
  role: text("role", { enum: accountRoles }).notNull().default("instructor"),
  /**
   * Somebody has shown that the e-mail is theirs. Not `emailVerified`: without that the library would take the password of who
   * scans the code of their own console.
   */
  emailProven: integer("email_proven", { mode: "boolean" }).notNull().default(false),
  createdAt,
  updatedAt,
});

const userId = () =>
  text("user_id")
    .notNull()
    .references(() => user.id, { onDelete: "cascade" });

export const session = sqliteTable(
  "session",
  {
    id: text("id").primaryKey(),
    expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
    token: text("token").notNull().unique(),
    createdAt,
    updatedAt,
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    userId: userId(),
  },
  (table) => [index("session_by_user").on(table.userId)],
);

export const account = sqliteTable(
  "account",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: userId(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: integer("access_token_expires_at", { mode: "timestamp_ms" }),
    refreshTokenExpiresAt: integer("refresh_token_expires_at", { mode: "timestamp_ms" }),
    scope: text("scope"),
    password: text("password"),
    createdAt,
    updatedAt,
  },
  (table) => [index("account_by_user").on(table.userId)],
);

export const verification = sqliteTable(
  "verification",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
    createdAt,
    updatedAt,
  },
  (table) => [index("verification_by_identifier").on(table.identifier)],
);
