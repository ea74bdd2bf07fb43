import { inTurns } from "@/db/in-turns";
import { runtime } from "@/db/runtime";
import { contentOfDeck } from "@/lib/decks/deck-content";
import { deckFile, imageIdsOf } from "@/lib/exchange/deck-file";
import { deckFormats } from "@/lib/exchange/import-report";
import { questionFrom } from "@/lib/problems/families";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** A deck as a file: `format` is json, gift or csv. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { accounts, decks, images } = runtime();
  const instructor = await accounts.instructorOf(request.headers);
  const own = instructor && (await decks.forUser((await params).id, instructor.id));
  const asked = new URL(request.url).searchParams.get("format");
  const format = deckFormats.find((one) => one === asked);
  if (!own || own.deck.trashedAt !== null || !format) return new Response(null, { status: 404 });
  const content = contentOfDeck(own.deck);
  const pictures = imageIdsOf(content).flatMap((id) => {
    const image = images.byId(id);
    return image ? [{ id, type: image.type, bytes: new Uint8Array(image.bytes) }] : [];
  });
  const file = await inTurns(deckFile(content, format, { build: questionFrom, images: pictures }));
  return new Response(file.text, {
    headers: {
      "content-type": file.type,
      "content-disposition": `attachment; filename="${file.name}"`,
      "cache-control": "no-store",
    },
  });
}
