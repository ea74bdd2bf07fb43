/** `npm run restore -- FOLDER` brings a backup back. The server must not run. */
import { runAuthorCommand } from "./author-command.mjs";

await runAuthorCommand("restore", "scripts/operate");
