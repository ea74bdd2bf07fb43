/** Where to point: at the first key that is not known, too. */
export function keyedPath(issue: { readonly path: readonly PropertyKey[] }): readonly PropertyKey[] {
  const [key] = "keys" in issue && Array.isArray(issue.keys) ? issue.keys : [];
  return typeof key === "string" ? [...issue.path, key] : issue.path;
}
