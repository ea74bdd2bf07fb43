/** `npm run simulate -- --code CODE [--students 30]` brings students who think, err and lose their connection into a room. */
import { runAuthorCommand } from "./author-command.mjs";

await runAuthorCommand("simulate", "scripts/simulate");
