import { networkInterfaces } from "node:os";
import { resolve } from "node:path";
import { z } from "zod";
import type { OidcSettings } from "@/db/oidc";

const schema = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default("0.0.0.0"),
  DATA_DIR: z.string().default("data"),
  PUBLIC_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  /** How many proxies stand before the server: so many entries of X-Forwarded-For are believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Where numbers for operators are served, at /metrics; not at all without it. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_HOST: z.string().default("127.0.0.1"),
  MINIMUM_FREE_MB: z.coerce.number().int().min(0).default(500),
  /** How long rooms are kept after their end, in days. */
  RETENTION_DAYS: z
    .string()
    .regex(/^\s*\d{1,5}\s*$/, "a whole number of days, or 0 to keep everything")
    .default("400")
    .transform(Number),
  /** Sign-in by a university: the first three together, or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().trim().min(1).max(60).default("your university"),
  OIDC_ALLOWED_DOMAINS: z
    .string()
    .regex(
      /^\s*([\w-]+(\.[\w-]+)+(\s*,\s*|\s*$))*$/,
      "domains with commas between, such as uni.example, cs.uni.example",
    )
    .default("")
    .transform((list) => list.split(",").map((domain) => domain.trim().toLowerCase()))
    .transform((list) => list.filter((domain) => domain !== "")),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export interface Config {
  readonly development: boolean;
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly publicOrigin: string | null;
  readonly logLevel: string;
  /** How many proxies stand before the server. */
  readonly proxies: number;
  readonly metrics: { readonly port: number; readonly host: string } | null;
  readonly minimumFreeMb: number;
  /** How long rooms are kept after their end, in days; null is for ever. */
  readonly retentionDays: number | null;
  /** Null where people sign in with a password or a link alone. */
  readonly oidc: OidcSettings | null;
}

/** A setting that cannot work; the message names it. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** Reads the settings from the environment, once, at the start. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`The setting ${issue?.path.join(".")} does not work: ${issue?.message}`);
  }
  const { data } = parsed;
  return {
    development: data.NODE_ENV === "development",
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(data.DATA_DIR),
    publicOrigin: data.PUBLIC_ORIGIN === undefined ? null : new URL(data.PUBLIC_ORIGIN).origin,
    logLevel: data.LOG_LEVEL,
    proxies: data.TRUST_PROXY,
    metrics: data.METRICS_PORT === undefined ? null : { port: data.METRICS_PORT, host: data.METRICS_HOST },
    minimumFreeMb: data.MINIMUM_FREE_MB,
    retentionDays: data.RETENTION_DAYS === 0 ? null : data.RETENTION_DAYS,
    oidc: readOidc(data),
  };
}

/** The settings of the university; half of them is a slip that would be found out at the first sign-in. */
function readOidc(data: z.infer<typeof schema>): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = data;
  const needed = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value === undefined ? [name] : []));
  const isAsked = missing.length < 3 || data.OIDC_ALLOWED_DOMAINS.length > 0;
  if (!isAsked) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new ConfigError(`Sign-in by a university needs ${missing.join(" and ")} too.`);
  // Where the university sends people back to must be one address, whichever way they came.
  if (data.PUBLIC_ORIGIN === undefined)
    throw new ConfigError(
      "Sign-in by a university needs PUBLIC_ORIGIN too, the address that it sends people back to.",
    );
  const allowedDomains = data.OIDC_ALLOWED_DOMAINS;
  return { issuer: issuer.replace(/\/+$/, ""), clientId, clientSecret, name: data.OIDC_NAME, allowedDomains };
}

/** This machine's address in the local network, or null: where phones in the same Wi-Fi can reach it. */
export function lanAddress(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find((address) => address.family === "IPv4" && !address.internal)?.address ?? null;
}
