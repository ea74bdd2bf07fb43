import { main } from "./main";

// Bugs that nobody caught: say so and stop. The phones keep their answers and come back to the next start.
process.on("uncaughtException", (error) => {
  console.error(error);
  process.exit(1);
});

await main(process.env);
