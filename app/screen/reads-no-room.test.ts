import { expect, test } from "vitest";
import { type Runtime, runtime, setRuntime } from "@/db/runtime";
import ScreenPage from "./[code]/page";

test("T1 the projector's page is made of its code and the address of the server, and asks for nothing of a room", async () => {
  const read: string[] = [];
  const watched = new Proxy({ origin: "http://127.0.0.1" } as Runtime, {
    get(target, name: keyof Runtime) {
      read.push(name);
      if (name !== "origin") throw new Error(`The page asks for ${name}`);
      return target[name];
    },
  });
  setRuntime(watched);
  expect(runtime()).toBe(watched);
  const page = await ScreenPage({ params: Promise.resolve({ code: "KVX7RD" }) });
  expect(read).toEqual(["origin"]);
  const { props } = page.props.children;
  expect(Object.keys(props)).toEqual(["code", "origin", "reviewQr"]);
});
