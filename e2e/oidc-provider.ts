import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";

/** What the provider says of whoever signs in. */
export interface Claims {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly [claim: string]: unknown;
}

interface Granted {
  readonly claims: Claims;
  readonly nonce: string | null;
  readonly challenge: string | null;
  readonly redirectUri: string | null;
}

/**
 * A provider of OpenID Connect on this machine, as small as one can be: discovery, authorisation code with PKCE, ID tokens
 * signed with RS256. It is strict where a real one is: one code works once, with its own verifier and address.
 */
export async function startOidcProvider({
  clientId,
  clientSecret,
}: {
  clientId: string;
  clientSecret: string;
}) {
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const forger = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const granted = new Map<string, Granted>();
  let claims: Claims = { sub: "1" };
  let isForged = false;
  let [isDown, isSilent] = [false, false];
  /** What it was asked, in order: the path, and what stood in the address. */
  const asked: URL[] = [];

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    asked.push(url);
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (isSilent) return;
    if (isDown) return json(503, {});
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return json(200, {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/jwks`,
          id_token_signing_alg_values_supported: ["RS256"],
        });
      case "/jwks":
        return json(200, {
          keys: [{ ...key.publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }],
        });
      case "/authorize": {
        const { searchParams: query } = url;
        const code = randomBytes(16).toString("hex");
        granted.set(code, {
          ...{ claims, nonce: query.get("nonce"), challenge: query.get("code_challenge") },
          redirectUri: query.get("redirect_uri"),
        });
        const back = new URL(query.get("redirect_uri") ?? "");
        back.searchParams.set("code", code);
        back.searchParams.set("state", query.get("state") ?? "");
        return response.writeHead(302, { location: back.href }).end();
      }
      case "/token": {
        const body = new URLSearchParams(await textOf(request));
        const code = body.get("code") ?? "";
        const grant = granted.get(code);
        granted.delete(code);
        const challenge = createHash("sha256")
          .update(body.get("code_verifier") ?? "")
          .digest("base64url");
        const basic = Buffer.from(`${clientId}:${clientSecret}`).toString("base64");
        const isClient =
          (body.get("client_id") === clientId && body.get("client_secret") === clientSecret) ||
          request.headers.authorization === `Basic ${basic}`;
        if (
          !grant ||
          !isClient ||
          grant.challenge !== challenge ||
          grant.redirectUri !== body.get("redirect_uri")
        )
          return json(400, { error: "invalid_grant" });
        return json(200, {
          ...{ access_token: JSON.stringify(grant.claims), token_type: "Bearer", expires_in: 60 },
          id_token: tokenOf(grant),
        });
      }
      case "/userinfo":
        return json(200, JSON.parse((request.headers.authorization ?? "").replace("Bearer ", "")));
      default:
        return json(404, {});
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The provider has no port");
  const issuer = `http://127.0.0.1:${address.port}`;

  function tokenOf({ claims: said, nonce }: Granted): string {
    const seconds = Math.floor(Date.now() / 1000);
    const body = {
      ...said,
      ...(nonce && { nonce }),
      iss: issuer,
      aud: clientId,
      iat: seconds,
      exp: seconds + 60,
    };
    const text = [{ alg: "RS256", typ: "JWT", kid: "1" }, body]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".");
    const { privateKey } = isForged ? forger : key;
    return `${text}.${sign("RSA-SHA256", Buffer.from(text), privateKey).toString("base64url")}`;
  }

  return {
    issuer,
    asked,
    /** Whoever comes next is this person. */
    says(next: Claims) {
      claims = next;
    },
    /** From now on its tokens are signed with a key that is not its own. */
    forge() {
      isForged = true;
    },
    down(down: boolean) {
      isDown = down;
    },
    /** It takes what it is asked, and never answers. */
    fallSilent() {
      isSilent = true;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
