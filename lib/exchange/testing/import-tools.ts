import { createHash } from "node:crypto";
import { questionFrom } from "@/lib/problems/families";
import type { ImportTools } from "../imported";

/** As the server has them. */
export const importTools: ImportTools = {
  build: questionFrom,
  sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
};
