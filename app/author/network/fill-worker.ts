import { withGoodNumbers, withRandomNumbers } from "@/lib/problems/own-network/fill-numbers";
import type { FillReply, FillRequest } from "./use-fill-numbers";

// Out of the way of the page: a search in a deep network takes most of a second.
addEventListener("message", ({ data }: MessageEvent<FillRequest>) => {
  const fill = data.kind === "good" ? withGoodNumbers : withRandomNumbers;
  const reply: FillReply = fill(data.question, data.seed);
  postMessage(reply);
});
