/** `npm run -s question -- FAMILY SEED [--difficulty N] [--to-from] [--json]` prints one question with its key. */
import { runAuthorCommand } from "./author-command.mjs";

await runAuthorCommand("question");
