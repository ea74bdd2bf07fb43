/** `npm run -s grade -- --family F --seed N --part ID` grades the lines of standard input, one JSON line each. */
import { runAuthorCommand } from "./author-command.mjs";

await runAuthorCommand("grade");
