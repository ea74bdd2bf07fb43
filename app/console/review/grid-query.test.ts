import { expect, test } from "vitest";
import { type GridQuery, gridAddress, readGridQuery } from "./grid-query";

const read = (address: string) => readGridQuery(Object.fromEntries(new URLSearchParams(address)));

test("an address of the grid is read as it was written", () => {
  const query: GridQuery = { namesHidden: true, section: "A & B", from: 400 };
  expect(read(gridAddress(query, { from: 400 }))).toEqual(query);
  expect(read(gridAddress(query, { namesHidden: false }))).toEqual({ ...query, namesHidden: false, from: 0 });
});

test("what an address says wrongly is as if it were not there", () => {
  const everything = { namesHidden: false, section: null, from: 0 };
  expect(read("")).toEqual(everything);
  expect(read("names=no&section=&from=-3")).toEqual(everything);
  expect(read("from=1e999").from).toBe(0);
  expect(read("from=250").from).toBe(200);
});
