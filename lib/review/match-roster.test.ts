import { expect, test } from "vitest";
import { participantId } from "@/lib/ids";
import { looseName, proposeMatching } from "./match-roster";

const names = [
  ["Jürgen Müller", "Müller, Jürgen", "jm1", "007"],
  ["Ada Lovelace", "ada1"],
  ["Ada Lovelace", "ada2"],
  ["Émile Borel"],
];
const students = names.map(([name = "", ...aliases], row) => ({
  ...{ row, name, aliases, studentId: null, section: null, extraTime: 1 },
}));
const propose = (name: string, saved: ReadonlyMap<ReturnType<typeof participantId>, number> = new Map()) => {
  const [seat] = proposeMatching([{ id: participantId("p"), name }], students, saved);
  return [seat?.row, seat?.reason, seat?.candidates];
};

test("a seat is proposed to be who is spelt alike: by name, turned round, login or number", () => {
  for (const name of ["jürgen  MÜLLER", "Mu\u0308ller, Ju\u0308rgen", "JM1", "007"])
    expect(propose(name)).toEqual([0, "sameName", [0]]);
});

test("a seat that resembles one student is proposed as such, to be checked", () => {
  for (const name of ["Mueller Juergen", "jurgen muller", "Jürgen-Müller"])
    expect(propose(name)).toEqual([0, "similarName", [0]]);
  expect(propose("emile borel")).toEqual([3, "similarName", [3]]);
});

test("where several can be meant none is proposed, and all are offered", () => {
  expect(propose("Ada Lovelace")).toEqual([null, null, [1, 2]]);
  expect(propose("Lovelace Ada")).toEqual([null, null, [1, 2]]);
  expect(propose("ada2")).toEqual([2, "sameName", [2]]);
});

test("a name that is not on the list is nobody, also one that has no letters", () => {
  for (const name of ["Copper Otter 42", "Jürgen", "!!!", "😀"])
    expect(propose(name)).toEqual([null, null, []]);
});

test("what was saved stays, whatever the name says", () => {
  expect(propose("Ada Lovelace", new Map([[participantId("p"), 3]]))).toEqual([3, "saved", [3]]);
});

test("several seats can be one student's", () => {
  const seats = ["jm1", "Jürgen Müller"].map((name) => ({ id: participantId(name), name }));
  expect(proposeMatching(seats, students, new Map()).map(({ row }) => row)).toEqual([0, 0]);
});

test("a loose name is the same for both ways to write an umlaut", () => {
  expect(looseName("Böß, Änne")).toBe(looseName("Aenne Boess"));
});
