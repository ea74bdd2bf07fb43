/** `node scripts/measure-exports.mjs [STUDENTS]` makes a room of 2,000 students × 30 parts and times each of its exports. */
import { runAuthorCommand } from "./author-command.mjs";

await runAuthorCommand("measure", "scripts/exports");
