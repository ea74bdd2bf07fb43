import { runtime } from "@/db/runtime";

export function GET(request: Request): Promise<Response> {
  return runtime().accounts.handler(request);
}

export function POST(request: Request): Promise<Response> {
  return runtime().accounts.handler(request);
}
