/** What a page runs before anything else, so that its storage keeps nothing. */
export const spoiltStorages = {
  full: () => {
    let size = 1 << 22;
    for (let key = 0; size >= 1; key += 1)
      try {
        window.localStorage.setItem(`full ${key}`, "x".repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
  },
  blocked: () => {
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("Access is denied", "SecurityError");
        },
      });
  },
};
