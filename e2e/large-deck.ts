/** A deck of 500 questions as a file: half of them "without a picture". */
export function largeDeckFile() {
  const questions = Array.from({ length: 500 }, (_, i) => ({
    ...{ id: `count-${i + 1}`, family: "F1" },
    params: { widths: [2 + (i % 7), 3 + (i % 5), 1], biases: "all", figure: i % 2 === 0 },
  }));
  const deck = {
    ...{ format: "backpoll-deck", version: 1, title: "Five hundred", description: "", tags: [] },
    ...{ weightIndex: "from-to", questions },
  };
  return {
    name: "large.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(deck)),
  };
}
