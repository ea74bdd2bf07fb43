import { createHash, randomUUID } from "node:crypto";
import { inTurns } from "@/db/in-turns";
import { runtime } from "@/db/runtime";
import { may } from "@/lib/accounts/may";
import { changeDeck } from "@/lib/decks/change-deck";
import { storedQuestion } from "@/lib/decks/stored-question";
import type { ImportedDeck } from "@/lib/exchange/imported";
import { readImported } from "@/lib/exchange/read-imported";
import { questionFrom } from "@/lib/problems/families";
import { err, ok, type Result } from "@/lib/result";
import type { ImportReply } from "../import-reply";

/** A deck of text has 2 MB at most; its pictures may make ten of it. */
const mostBytes = 20_000_000;
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/**
 * Reads a file of questions (the body; its name in `name`) and says line by line what it gives. With `keep` it becomes a
 * deck, or comes to the end of the deck `into`, and the address of that is told.
 */
export async function POST(request: Request): Promise<Response> {
  const { accounts } = runtime();
  const instructor = await accounts.instructorOf(request.headers);
  if (!instructor || !may(instructor.role, "keepDecks")) return new Response(null, { status: 404 });
  const bytes = await readBody(request);
  if (!bytes) return reply(err("The file is larger than 20 MB. Split it into several."));
  const query = new URL(request.url).searchParams;
  const read = await inTurns(
    readImported(bytes, query.get("name")?.slice(0, 200) ?? "", { build: questionFrom, sha256 }),
  );
  if (!read.ok) return reply(read);
  const { report, content } = read.value;
  const told = { report, title: content.title, questions: content.questions.length };
  if (!query.has("keep")) return reply(ok({ ...told, address: null }));
  const kept = await keep(read.value, query.get("into"), instructor.id);
  return reply(kept.ok ? ok({ ...told, address: kept.value }) : kept);
}

/** Stores what was read; the error is the sentence to show. */
async function keep(
  { content, images: pictures }: ImportedDeck,
  into: string | null,
  by: string,
): Promise<Result<string, string>> {
  if (content.questions.length === 0) return err("There is no question in it that can be taken.");
  const { decks, images } = runtime();
  const at = Date.now();
  for (const picture of pictures) {
    const kept = images.put(Buffer.from(picture.bytes), at);
    if (!kept.ok) return kept;
  }
  if (into === null) {
    const id = randomUUID();
    await decks.create(id, content, { by, at });
    return ok(`/decks/${id}`);
  }
  const found = await decks.forUser(into, by);
  if (!found || found.access === "anybody") return err("This deck is no longer one of yours.");
  const changed = await decks.change(into, { by, at, apart: true }, (deck) =>
    changeDeck(deck, {
      type: "addQuestions",
      questions: content.questions.map(storedQuestion),
      inFrontOf: null,
    }),
  );
  return changed.ok
    ? ok(`/decks/${into}`)
    : err("The deck cannot take so many questions. Begin another one.");
}

async function readBody(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return null;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.length;
    if (size > mostBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function reply(value: ImportReply): Response {
  return Response.json(value);
}
