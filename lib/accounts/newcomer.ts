import { z } from "zod";
import { cleanName } from "@/lib/room/nickname";

const longestName = 60;

/** A name as others of the server see it: one line, without marks that turn or hide. */
export const accountName = z
  .string()
  .transform(cleanName)
  .refine((name) => name !== "" && name.length <= longestName, {
    message: `Type a name of up to ${longestName} characters: others on this server see it.`,
  });

/** What somebody says who accepts an invitation. The messages are sentences for them. */
export const newcomerSchema = z.object({
  name: accountName,
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(200)
    .pipe(z.email({ message: "Type your whole e-mail, such as ada@example.org." })),
  password: z
    .string()
    .min(10, "Use at least 10 characters for the password. A sentence is easy to keep.")
    .max(128, "Use up to 128 characters for the password."),
});
