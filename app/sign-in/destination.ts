const home = "/decks";

const ownPage =
  /^\/(decks(\/[\w-]{1,80}(\/(edit|versions|sharing))?)?|rosters|account|people|console\/\w+(\/(review|review\/students|exports|roster|privacy|runners))?)$/;

/** Where a person goes after signing in: one of our own pages, whatever the address says. */
export function destination(next: unknown): string {
  return typeof next === "string" && ownPage.test(next) ? next : home;
}

/** The sign-in page that leads back to `path`. */
export function signInPath(path: string): string {
  return path === home ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
}
