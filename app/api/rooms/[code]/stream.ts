/** Some of a file, and how many rows of it. */
export interface Piece {
  readonly text: string;
  readonly rows: number;
}

/**
 * A file as it is made: the next piece is asked for when the reader has taken the last one, so that no more than that is
 * ever held. `onEnd` is told before the end is sent, and also where the reader left or making failed; then the stream
 * breaks off, so that half a file does not look like a whole one.
 */
export function streamOf(
  pieces: AsyncIterable<Piece>,
  onEnd: (rows: number, isWhole: boolean) => Promise<void>,
): ReadableStream<Uint8Array> {
  const bytes = encoded(pieces, onEnd);
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await bytes.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await bytes.return();
      },
    },
    { highWaterMark: 1 },
  );
}

async function* encoded(
  pieces: AsyncIterable<Piece>,
  onEnd: (rows: number, isWhole: boolean) => Promise<void>,
): AsyncGenerator<Uint8Array, void, void> {
  const encoder = new TextEncoder();
  let rows = 0;
  let isWhole = false;
  try {
    for await (const piece of pieces) {
      rows += piece.rows;
      yield encoder.encode(piece.text);
    }
    isWhole = true;
  } finally {
    await onEnd(rows, isWhole);
  }
}
