/** `npm run build`: packages and build, as far as they are missing. */
import { build, deps } from "./bootstrap.mjs";
import { stop } from "./process.mjs";

try {
  deps();
  build();
  console.log("Built. `npm start` runs it.");
} catch (error) {
  stop(error);
}
