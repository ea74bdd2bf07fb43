import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";

export interface SecurityHeaderOptions {
  /** Where the build keeps its prerendered pages. */
  readonly pagesDir: string;
  /** Phones reach this server over TLS. */
  readonly secure: boolean;
}

/**
 * Tells browsers what pages may do: nothing that does not come from here. Scripts inside pages run by a nonce of each
 * response, which Next reads from the request and writes into what it renders; those of prerendered pages, which are the
 * same for everybody, by their hashes. Styles inside elements stay allowed: formulae are typeset with them.
 */
export function createSecurityHeaders({ pagesDir, secure }: SecurityHeaderOptions) {
  const hashes = hashesOfPrerendered(pagesDir)
    .map((hash) => `'sha256-${hash}'`)
    .join(" ");
  const fixed: readonly (readonly [string, string])[] = [
    ["x-content-type-options", "nosniff"],
    ["x-frame-options", "DENY"],
    // Codes and private links stand in addresses. With `no-referrer` forms would lose their origin, too.
    ["referrer-policy", "same-origin"],
    ["cross-origin-opener-policy", "same-origin"],
    ["permissions-policy", "camera=(), microphone=(), geolocation=()"],
    ...(secure ? [["strict-transport-security", "max-age=31536000"] as const] : []),
  ];

  return (request: IncomingMessage, response: ServerResponse): void => {
    const nonce = randomBytes(16).toString("base64");
    const sockets = `${secure ? "wss" : "ws"}://${request.headers.host ?? "localhost"}`;
    const policy = [
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}' ${hashes}`.trim(),
      "style-src 'self'",
      "style-src-attr 'unsafe-inline'",
      "img-src 'self' data:",
      // Older Safari does not count sockets as 'self'.
      `connect-src 'self' ${sockets}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join("; ");
    request.headers["content-security-policy"] = policy;
    response.setHeader("content-security-policy", policy);
    for (const [name, value] of fixed) response.setHeader(name, value);
  };
}

function hashesOfPrerendered(pagesDir: string): readonly string[] {
  if (!existsSync(pagesDir)) return [];
  const pages = readdirSync(pagesDir, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  const scripts = pages.flatMap((name) => inlineScripts(readFileSync(join(pagesDir, name), "utf8")));
  return [...new Set(scripts.map((script) => createHash("sha256").update(script).digest("base64")))];
}

/** The texts of the scripts that stand in a page. */
function inlineScripts(html: string): readonly string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text]) => text ?? "",
  );
}
