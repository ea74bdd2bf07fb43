import { startOidcProvider } from "./oidc-provider";
import { startServer } from "./server";
import { expect, People, test } from "./story";

const stranger = { sub: "2", email: "eve@elsewhere.example", email_verified: true, name: "Eve" };
const professor = { sub: "1", email: "ada@uni.example", email_verified: true, name: "Ada Lovelace" };

test("a university signs its people in, and nobody else; the link of the laptop stays the way in", async ({
  browser,
}) => {
  const client = { clientId: "backpoll", clientSecret: "a secret of the client" };
  const provider = await startOidcProvider(client);
  const server = await startServer({
    env: {
      ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: client.clientId },
      ...{ OIDC_CLIENT_SECRET: client.clientSecret, OIDC_NAME: "Example University" },
      OIDC_ALLOWED_DOMAINS: "uni.example",
    },
  });
  const people = new People(browser, server);
  try {
    const page = await people.window("professor", 1440, 900);
    provider.says(stranger);
    await page.goto("/people");
    await page.getByRole("button", { name: "Sign in with Example University" }).click();
    await expect(
      page.getByRole("alert").filter({ hasText: "Nobody with this e-mail is invited" }),
    ).toBeVisible();
    provider.says(professor);
    await page.getByRole("button", { name: "Sign in with Example University" }).click();
    // Where they were going.
    await expect(page.getByRole("heading", { name: "Invite assistants" })).toBeVisible();
    await page.goto("/account");
    await expect(page.getByText("ada@uni.example")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Set a password" })).toBeVisible();
    const owner = await people.instructor();
    await owner.goto("/people");
    await expect(owner.getByRole("listitem").filter({ hasText: "Ada Lovelace" })).toContainText("Instructor");
  } finally {
    await people.leave();
    await server.stop();
    await provider.stop();
  }
  expect(people.complaints).toEqual([]);
});
