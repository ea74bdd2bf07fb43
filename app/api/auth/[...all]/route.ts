import { toNextJsHandler } from "better-auth/next-js";
import { runtime } from "@/db/runtime";

// Asked for with every request: while pages are built there is no server to ask.
const handler = () => toNextJsHandler(runtime().accounts.auth);

export function GET(request: Request): Promise<Response> {
  return handler().GET(request);
}

export function POST(request: Request): Promise<Response> {
  return handler().POST(request);
}
