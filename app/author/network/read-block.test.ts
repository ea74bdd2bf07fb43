import { describe, expect, it } from "vitest";
import { isBlock, readBlock } from "./read-block";

const wanted = [
  ["1", "-2", "1/2"],
  ["3", "0", "-4"],
];

describe("a pasted block", () => {
  it.each([
    ["a spreadsheet", "1\t-2\t0.5\n3\t0\t-4\n"],
    ["a spreadsheet with decimal commas", "1\t−2\t0,5\r\n3\t0\t−4\r\n"],
    ["a European CSV", "1;-2;0,5\n3;0;-4"],
    ["a CSV with spaces", "1, -2, 0.5\n3, 0, -4"],
    ["columns of spaces", "1  -2  1/2\n3   0  -4"],
    ["numpy's repr", "array([[ 1. , -2. ,  0.5],\n       [ 3. ,  0. , -4. ]])"],
    ["numpy's repr with a type", "np.array([[1, -2, 0.5], [3, 0, -4]], dtype=float32)"],
    ["numpy's print", "[[ 1.  -2.   0.5]\n [ 3.   0.  -4. ]]"],
    ["a Python list", "[[1, -2, 1/2], [3, 0, -4]]"],
    ["MATLAB", "[1 -2 0.5; 3 0 -4]"],
    ["LaTeX", "\\begin{pmatrix} 1 & -2 & \\frac{1}{2} \\\\ 3 & 0 & -4 \\end{pmatrix}"],
    [
      "LaTeX with dollars and an array",
      "$\\left[\\begin{array}{ccc}1&-2&\\tfrac12\\\\3&0&-4\\\\\\end{array}\\right]$",
    ],
  ])("is read from %s", (_, text) => {
    expect(isBlock(text)).toBe(true);
    expect(readBlock(text, "number")).toEqual({ ok: true, value: wanted });
  });

  it("is a row or a column as well", () => {
    expect(readBlock("1\n2\n3", "number")).toEqual({ ok: true, value: [["1"], ["2"], ["3"]] });
    expect(readBlock("[1, 2, 3]", "number")).toEqual({ ok: true, value: [["1", "2", "3"]] });
    expect(readBlock("ln 3\t2 + ln 1/4", "bias")).toEqual({ ok: true, value: [["ln 3", "2 + ln 1/4"]] });
  });

  it("is none where there is one number, which is pasted as any text", () => {
    for (const text of ["5", "0,5", "-3/2", " 7\n", ""]) expect(isBlock(text)).toBe(false);
  });

  it("says which number cannot be read", () => {
    const read = readBlock("1\t2\n3\tx", "number");
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining("Row 2, number 2") });
  });

  it("is refused where its rows have different lengths", () => {
    expect(readBlock("1\t2\n3", "number").ok).toBe(false);
  });
});
