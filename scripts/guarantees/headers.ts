import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "@/e2e/server";
import { openClassicRoom } from "../simulate/open-room";
import type { Guarantee } from "./guarantee";
import { routes } from "./routes";
import { startWithTwoInstructors } from "./two-instructors";

/** T10: every page and file says what browsers may do with it; cookies are out of reach of scripts. */
export const headers: Guarantee = {
  id: "T10",
  promise: "Browsers run nothing in a page that does not come from here, and keep nothing that is personal",
  async run() {
    const world = await startWithTwoInstructors();
    const found: string[] = [];
    let scripts = 0;
    try {
      const place = { code: world.own, list: world.ownList, deck: world.ownDeck, part: world.part };
      for (const [file, { path }] of Object.entries(routes)) {
        const response = await world.ask(path(place), world.cookie);
        found.push(...missingIn(response.headers, file).map((what) => `${file}: ${what}`));
        if (!response.headers.get("content-type")?.startsWith("text/html")) continue;
        const policy = response.headers.get("content-security-policy") ?? "";
        for (const script of scriptsIn(await response.text())) {
          scripts += 1;
          if (!isKnown(script, policy)) found.push(`${file}: a script that the policy does not know`);
        }
      }
      found.push(...(await looseCookies()));
    } finally {
      await world.server.stop();
    }
    const figure = `${Object.keys(routes).length} pages and files, ${scripts} scripts: ${found.length} faults`;
    return { held: found.length === 0 && scripts > 0, figure: [figure, ...found].join("; ") };
  },
};

const personal = /^(console|decks|account|rosters|review|shared|author|api\/(rooms|my-data))/;

function missingIn(headers: Headers, file: string): readonly string[] {
  const of = (name: string) => headers.get(name) ?? "";
  const policy = of("content-security-policy");
  const wanted: Readonly<Record<string, boolean>> = {
    "something from elsewhere may be loaded": policy.includes("default-src 'self'"),
    "objects may be loaded": policy.includes("object-src 'none'"),
    "addresses may be bent": policy.includes("base-uri 'none'"),
    "it may be framed": policy.includes("frame-ancestors 'none'"),
    "any script in the page runs": !/script-src[^;]*unsafe/.test(policy),
    "its kind may be guessed": of("x-content-type-options") === "nosniff",
    "its address is told to others": /^(same-origin|no-referrer)$/.test(of("referrer-policy")),
    "it shares a window": of("cross-origin-opener-policy") === "same-origin",
    "it speaks of TLS where there is none": headers.get("strict-transport-security") === null,
    "it tells what serves it": headers.get("x-powered-by") === null,
    "it may be kept": !personal.test(file) || /no-store|private/.test(of("cache-control")),
  };
  return Object.entries(wanted).flatMap(([what, holds]) => (holds ? [] : [what]));
}

interface Script {
  readonly attributes: string;
  readonly text: string;
}

function scriptsIn(html: string): readonly Script[] {
  return [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].map(([, attributes = "", text = ""]) => ({
    attributes,
    text,
  }));
}

function isKnown({ attributes, text }: Script, policy: string): boolean {
  if (/\ssrc="\/_next\//.test(attributes)) return true;
  const nonce = /nonce="([^"]+)"/.exec(attributes)?.[1];
  const hash = createHash("sha256").update(text).digest("base64");
  return policy.includes(nonce === undefined ? `'sha256-${hash}'` : `'nonce-${nonce}'`);
}

/** What cookies lack: of students and instructors, with TLS before the server and without. */
async function looseCookies(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const origin of [null, "https://poll.example.org"]) {
    const dataDir = mkdtempSync(join(tmpdir(), "backpoll-"));
    const code = await openClassicRoom(dataDir);
    const env = { LOG_LEVEL: "silent", ...(origin && { PUBLIC_ORIGIN: origin }) };
    const server = await startServer({ dataDir, env });
    try {
      const joined = await fetch(`${server.url}/api/join`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ code, name: "Eve" }),
      });
      const verify = new URL(server.link());
      const signed = await followed(`${server.url}${verify.pathname}`);
      const cookies = [...joined.headers.getSetCookie(), ...signed];
      if (cookies.length < 2) found.push(`only ${cookies.length} cookies were given`);
      for (const cookie of cookies) {
        const name = cookie.split("=")[0];
        if (!/; *HttpOnly/i.test(cookie)) found.push(`${name} can be read by scripts`);
        if (!/; *SameSite=(Lax|Strict)/i.test(cookie)) found.push(`${name} goes along from other sites`);
        const isBound = /^__(Host|Secure)-/.test(cookie) && /; *Secure/i.test(cookie);
        if (origin !== null && !isBound) found.push(`${name} is not bound to TLS`);
      }
      const { headers } = await fetch(`${server.url}/sign-in`);
      if ((headers.get("strict-transport-security") !== null) !== (origin !== null))
        found.push("TLS is not kept to");
    } finally {
      await server.stop();
    }
  }
  return found;
}

/** The session cookies that the one-time link gives. */
async function followed(link: string): Promise<readonly string[]> {
  let url = link;
  for (let hop = 0; hop < 4; hop += 1) {
    const response = await fetch(url, { redirect: "manual" });
    const cookies = response.headers.getSetCookie();
    const next = response.headers.get("location");
    if (cookies.length > 0 || next === null) return cookies;
    const { pathname, search } = new URL(next, url);
    url = new URL(pathname + search, link).href;
  }
  return [];
}
