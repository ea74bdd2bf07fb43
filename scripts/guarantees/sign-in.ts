/** The session cookie that an e-mail and a password give. */
export async function signInByPassword(url: string, email: string, password: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ email, password }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
  if (!response.ok || cookie === undefined) throw new Error(`${email} could not sign in`);
  return cookie;
}

/** The session cookie that a one-time link gives. */
export async function signIn(link: string): Promise<string> {
  let [url, cookie] = [link, ""];
  for (let hop = 0; hop < 4; hop += 1) {
    const response = await fetch(url, { redirect: "manual", headers: { cookie } });
    cookie = [cookie, ...response.headers.getSetCookie().map((one) => one.split(";")[0])]
      .filter(Boolean)
      .join("; ");
    const next = response.headers.get("location");
    if (!next || cookie !== "") break;
    url = new URL(next, url).href;
  }
  if (cookie === "") throw new Error("The one-time link gave no session");
  return cookie;
}
