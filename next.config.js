/** Join codes: six symbols of the alphabet in lib/room/join-code.ts, so no route of ours can be mistaken for one. */
const joinCode = "[BCDFGHJKMNPQRSTVWXYZbcdfghjkmnpqrstvwxyz23456789]{6}";

/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // A class list may have 2 MB (lib/review/read-text.ts), with some room for its form.
  experimental: { serverActions: { bodySizeLimit: "2.5mb" } },
  serverExternalPackages: ["better-sqlite3", "pino"],
  // The printed one-time link is short; better-auth does the signing in.
  redirects: async () => [
    {
      source: "/in/:token",
      destination: "/api/auth/magic-link/verify?token=:token&callbackURL=/decks&errorCallbackURL=/sign-in",
      permanent: false,
    },
  ],
  // The phone's room is one static page for every code: 2,000 joins must not cost 2,000 renders.
  rewrites: async () => [{ source: `/:code(${joinCode})`, destination: "/room" }],
};
