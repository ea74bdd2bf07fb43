import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { io, type Socket } from "socket.io-client";
import { type ClientEvents, protocolVersion, type ServerEvents } from "@/lib/protocol/events";
import type { Command } from "@/lib/room/command";
import { openRoomByClassList, readClassList } from "./class-list";
import { crowd } from "./crowd";
import { hostileTexts } from "./hostile-texts";
import { expect, openClassicRoom, step, test } from "./story";

/** What would have run leaves a mark; what may not be in a page of ours is counted. */
async function watched(page: Page): Promise<Page> {
  await page.addInitScript(() => {
    Object.assign(window, { boom: () => document.documentElement.setAttribute("data-boom", "") });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective }) =>
      document.documentElement.setAttribute("data-violation", violatedDirective),
    );
  });
  page.on(
    "dialog",
    (dialog) => void dialog.dismiss().then(() => Promise.reject(new Error("A dialog was opened"))),
  );
  return page;
}

const strange = [
  ...["iframe", "object", "embed", "base", "body style", "form[action*='boom']", "a[href^='javascript' i]"],
  ...["[onerror]", "[onload]", "[onfocus]", "[ontoggle]", "[onclick]", "[data-boom]", "[data-violation]"],
  ...[
    "meta[http-equiv=refresh]",
    "img:not([src^='data:']):not([src^='/api/qr/'])",
    "main script, dialog script",
  ],
];

async function harmless(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(
    (selectors) => selectors.filter((selector) => document.querySelector(selector) !== null),
    strange,
  );
  expect(found, where).toEqual([]);
}

/** The console's wire, for what would take long to tap. */
async function consoleOf(
  instructor: Page,
  url: string,
  code: string,
): Promise<Socket<ServerEvents, ClientEvents>> {
  const cookies = await instructor.context().cookies();
  return io(url, {
    forceNew: true,
    transports: ["websocket"],
    extraHeaders: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") },
    auth: { v: protocolVersion, code, as: "console" },
  });
}

type Console = Socket<ServerEvents, ClientEvents>;

/** A story is quicker than any instructor: what was said too fast is said again when there is time. */
async function command(console: Console, sent: Command): Promise<void> {
  for (;;) {
    const reply = await console.timeout(10_000).emitWithAck("command", sent);
    if (reply.ok) return;
    if (reply.error.code !== "tooFast") throw new Error(`${sent.type} was refused: ${reply.error.code}`);
    await sleep(reply.error.retryAfterMs);
  }
}

test("T9 whatever people type as names and titles is text on every screen", async ({ people, server }) => {
  const instructor = await watched(await people.instructor());
  const code = await openClassicRoom(instructor);
  let seats = 0;
  for (const name of hostileTexts) {
    const response = await fetch(`${server.url}/api/join`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code, name }),
    });
    expect([200, 400]).toContain(response.status);
    if (response.ok) seats += 1;
  }
  expect(seats).toBeGreaterThan(30);
  const students = await crowd(server.url, code, 3);
  const projector = await watched(await people.window("projector", 1280, 720));
  await projector.goto(`/screen/${code}`);
  await expect(instructor.getByRole("button", { name: /^3 present/ })).toBeVisible();
  await harmless(instructor, "the lobby");
  await instructor.keyboard.press("p");
  await expect(instructor.getByRole("dialog", { name: "Who is here" })).toBeVisible();
  await harmless(instructor, "who is here");
  await instructor.keyboard.press("Escape");

  const console = await consoleOf(instructor, server.url, code);
  const title = hostileTexts.find((text) => text.length < 80 && text.includes("onerror")) ?? "";
  const id = "3f0d7a0e-95fb-4b43-9d16-5bc5ae3e4f6e";
  await command(console, { type: "improvise", id, params: { title, answer: { type: "number" } } });
  await students.answer(id, "1", (student) => ({ type: "number", text: `${student + 1}` }));
  await step(instructor, "Close");
  const part = `${id}/1` as Parameters<ClientEvents["solution"]>[0];
  for (const [index, name] of hostileTexts
    .filter((text) => text.trim().length < 80)
    .slice(0, 36)
    .entries())
    await command(console, { type: "nameBar", part, bucket: `${(index % 3) + 1}`, name });
  await step(instructor, "Reveal", "a");
  await expect(projector.getByText("Not marked yet")).toBeVisible();
  await harmless(projector, "the reveal");
  await harmless(instructor, "the named bars");
  await command(console, { type: "endRoom" });
  console.disconnect();
  students.leave();
  for (const page of ["review", "review/students", "exports", "roster", "privacy"]) {
    await instructor.goto(`/console/${code}/${page}`);
    await expect(instructor.getByRole("heading", { level: 1 })).toBeVisible();
    await harmless(instructor, page);
  }
  await instructor.getByRole("textbox").first().fill("boom");
  await instructor.keyboard.press("Enter");
  await harmless(instructor, "who is found");
  await instructor.goto("/decks");
  await harmless(instructor, "decks");
});

test("T9 whatever students hand in is text on their phone, the projector, the console and in every review", async ({
  people,
  server,
}) => {
  const instructor = await watched(await people.instructor());
  const code = await openClassicRoom(instructor);
  const console = await consoleOf(instructor, server.url, code);
  const seats: string[] = [];
  for (let seat = 0; seat < 30; seat += 1) {
    const { headers } = await fetch(`${server.url}/api/join`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code, name: `${hostileTexts[seat] ?? ""}`.slice(0, 24).padEnd(2, `${seat}`) }),
    });
    seats.push(headers.getSetCookie()[0]?.split(";")[0] ?? "");
  }
  const [name = "", value = ""] = (seats.find((seat) => seat !== "") ?? "").split("=");
  const phone = await watched(await people.phone("Mallory"));
  await phone.context().addCookies([{ name, value, url: server.url }]);
  await phone.goto(`/${code}`);
  const projector = await watched(await people.window("projector", 1280, 720));
  await projector.goto(`/screen/${code}`);
  const shape = { widths: [2, 2, 1], activations: ["g", "linear"], weightIndex: "from-to", names: ["y"] };
  const rounds = [
    [{ type: "number" }, (text: string) => ({ type: "number", text })],
    [{ type: "vector", length: 2 }, (text: string) => ({ type: "vector", cells: [text, text] })],
    [{ type: "expression", shape }, (text: string) => ({ type: "expression", text })],
    [
      { type: "trueFalse" },
      (text: string) => ({ type: "trueFalse", value: true, reason: text.slice(0, 100) }),
    ],
    [{ type: "choice", options: 2 }, (text: string) => ({ type: "choice", option: text.slice(0, 100) })],
  ] as const;
  let heard = 0;
  for (const [index, [answer, made]] of rounds.entries()) {
    const id = randomUUID();
    const part = `${id}/1`;
    const say = (message: Readonly<Record<string, unknown>>) =>
      command(console, message as unknown as Command);
    await say({ type: "improvise", id, params: { title: hostileTexts[index], answer } });
    // Twelve of a seat go through at once.
    const texts = hostileTexts.filter((_, place) => place % rounds.length === index);
    await Promise.all(
      texts.map(async (text, place) => {
        const response = await fetch(`${server.url}/api/submit`, {
          method: "POST",
          headers: { "content-type": "application/json", cookie: seats[place % seats.length] ?? "" },
          body: JSON.stringify({
            ...{
              code,
              submission: randomUUID(),
              part,
              round: 1,
              revision: 1 + Math.floor(place / seats.length),
            },
            answer: made(text),
          }),
        });
        const reply = await response.json();
        if (reply.ok || reply.error.code === "unreadable") heard += 1;
      }),
    );
    await expect(phone.getByRole("heading", { level: 1 })).toBeVisible();
    await harmless(phone, `${answer.type}, open, phone`);
    await say({ type: "closeRound", part });
    await say({ type: "revealPart", part });
    await expect(projector.getByText("Not marked yet")).toBeVisible();
    for (const page of [phone, projector, instructor]) await harmless(page, `${answer.type}, revealed`);
  }
  expect(heard).toBeGreaterThan(150);
  await command(console, { type: "endRoom" });
  console.disconnect();
  for (const page of ["review", "review/students", "exports", "privacy"]) {
    await instructor.goto(`/console/${code}/${page}`);
    await expect(instructor.getByRole("heading", { level: 1 })).toBeVisible();
    await harmless(instructor, page);
  }
  await phone.goto(`/review/${code}`);
  await expect(phone.getByRole("heading", { level: 1 })).toBeVisible();
  await harmless(phone, "the own review");
});

test("T9 whatever a class list holds is text, in its preview, in the list and on the phones that join by it", async ({
  people,
}) => {
  const instructor = await watched(await people.instructor());
  // A file with NUL in it is no text, and is refused as a whole.
  const rows = hostileTexts
    .filter((text) => !text.includes("\0"))
    .map((text, index) => [text, `${index}`, text]);
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const csv = [["Name", "ID", "Section"], ...rows].map((row) => row.map(quoted).join(",")).join("\r\n");
  await readClassList(instructor, csv, "<img src=x onerror=boom()>");
  const read = instructor.getByRole("form", { name: "What was read" });
  await expect(read).toBeVisible();
  await harmless(instructor, "the preview");
  await instructor.getByRole("button", { name: /^Save the list of/ }).click();
  await expect(instructor.getByRole("heading", { name: "<img src=x onerror=boom()>" })).toBeVisible();
  await harmless(instructor, "the list");
  const code = await openRoomByClassList(instructor);
  const phone = await watched(await people.phone("Ada"));
  await phone.goto(`/${code}`);
  await phone.getByLabel("Your name, login or student number").fill("<img src=x onerror=boom()>");
  await phone.getByRole("button", { name: "Join" }).click();
  await expect(phone.getByRole("status").filter({ hasText: "Live" })).toBeVisible();
  await harmless(phone, "the phone");
  await instructor.goto(`/console/${code}/roster`);
  await expect(instructor.getByRole("heading", { level: 1 })).toBeVisible();
  await harmless(instructor, "the matching");
});
