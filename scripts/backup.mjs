/** `npm run backup [-- --to FOLDER]` copies the database of a running server, and checks the copy. */
import { runAuthorCommand } from "./author-command.mjs";

await runAuthorCommand("backup", "scripts/operate");
