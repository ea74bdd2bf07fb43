/** Join codes: six symbols of the alphabet in lib/room/join-code.ts, so no route of ours can be mistaken for one. */
const joinCode = "[BCDFGHJKMNPQRSTVWXYZbcdfghjkmnpqrstvwxyz23456789]{6}";

const unkept = [{ key: "Cache-Control", value: "private, no-store" }];

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
  headers: async () => [
    // The address of a review or of a shared deck may hold its key: no page elsewhere and no search engine is to see it.
    ...["/review/:path*", "/shared/:path*"].map((source) => ({
      source,
      headers: [
        { key: "Referrer-Policy", value: "no-referrer" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
        ...unkept,
      ],
    })),
    // These answer with keys of questions.
    ...["/decks/:path+", "/author/:path*"].map((source) => ({ source, headers: unkept })),
  ],
  // The phone's room is one static page for every code: 2,000 joins must not cost 2,000 renders. Nor must practice.
  rewrites: async () => ({
    beforeFiles: [
      {
        source: "/practice",
        has: [{ type: "query", key: "of", value: "[EF]\\d{1,2}(?:,[EF]\\d{1,2}){0,29}" }],
        destination: "/practice/question",
      },
      { source: "/practice", has: [{ type: "query", key: "of" }], destination: "/practice/unknown" },
    ],
    afterFiles: [{ source: `/:code(${joinCode})`, destination: "/room" }],
  }),
};
