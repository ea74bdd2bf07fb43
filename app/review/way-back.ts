/** Where this tab keeps how it came to a review: by the seat's cookie or by a private link. Never leaves the tab. */
const keyOf = (code: string) => `backpoll.review.${code.toUpperCase()}`;

/** Notes the address of the review on show, for the way back from practice. */
export function rememberReview(code: string): void {
  try {
    sessionStorage.setItem(keyOf(code), window.location.pathname);
  } catch {
    // A browser that keeps nothing goes back by the seat's own address.
  }
}

/** The address of the review of a room, as this tab has come to it. */
export function reviewPath(code: string): string {
  try {
    return sessionStorage.getItem(keyOf(code)) ?? `/review/${code}`;
  } catch {
    return `/review/${code}`;
  }
}
