import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { at } from "../process.mjs";

const run = (command: string, args: readonly string[], input = "") => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at(`scripts/${command}.mjs`), ...args], {
    cwd: "/",
    encoding: "utf8",
    input,
  });
  return { status, stdout, stderr };
};
const f2 = ["--family", "F2", "--seed", "7", "--part"];

describe("the command question", () => {
  it("prints one object with the question and everything that follows from it", () => {
    const { status, stdout, stderr } = run("question", ["F2", "7", "--json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const question = JSON.parse(stdout);
    expect(question).toMatchObject({ family: "F2", seed: 7, difficulty: 1, weightIndex: "from-to" });
    const { widths, weights, biases, input } = question.network;
    expect(input).toHaveLength(widths[0]);
    for (const [layer, matrix] of weights.entries()) {
      expect(matrix).toHaveLength(widths[layer]);
      for (const row of matrix) expect(row).toHaveLength(widths[layer + 1]);
      expect(biases[layer]).toHaveLength(widths[layer + 1]);
    }
    const [part] = question.parts;
    expect(part).toMatchObject({
      id: "a",
      asks: { of: "H", layer: expect.any(Number) },
      answerType: "number",
    });
    expect(part.key).toMatch(/^-?\d+(\/\d+)?$/);
    expect(part.misconceptions[0]).toEqual({
      ...{ code: expect.any(String), label: expect.any(String), value: expect.any(String) },
    });
    expect(part.misconceptions.map(({ value }: { value: string }) => value)).not.toContain(part.key);
  });

  it("prints the same for people, in the notation that is wanted", () => {
    const { stdout } = run("question", ["f2", "7", "--difficulty", "2"]);
    expect(stdout).toMatch(/^One step back \(F2, seed 7, difficulty 2\)\n/);
    expect(stdout).toMatch(/rows are sources:\n {2}x = \(/);
    expect(stdout).toMatch(/\n\(a\) What is/);
    expect(stdout).toMatch(/\n {2}key: /);
    expect(stdout).not.toMatch(/[$\\]|NaN|undefined/);
    expect(run("question", ["F2", "7", "--to-from"]).stdout).toMatch(/rows are targets:/);
  });

  it.each([
    [["F99", "7"], /^There is no family F99: F1 \(/],
    [[], /^Name a family: F1 \(/],
    [["F2", "x"], /^A seed is a whole number/],
    [["F2"], /^A seed is a whole number/],
    [["F2", "7", "--difficulty", "4"], /^A difficulty is one of 1, 2, 3/],
    [["F2", "7", "8"], /^“8” is one word too many/],
    [["F2", "7", "--colour"], /^Unknown option '--colour'/],
  ])("says in one line what is wrong with %j", (args, message) => {
    const { status, stdout, stderr } = run("question", args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

describe("the command grade", () => {
  it("answers every line with one line, whatever stands on it", () => {
    const key = JSON.parse(run("question", ["F2", "7", "--json"]).stdout).parts[0].key;
    const answers = [key, "", "9".repeat(100_000), "(".repeat(1_000), "1,500", "98765", `2*${key}/2`];
    const { status, stdout, stderr } = run("grade", [...f2, "a"], answers.join("\r\n"));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const graded = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(graded.map(({ answer }) => answer)).toEqual(answers);
    expect(graded.map(({ verdict }) => verdict)).toEqual([
      ...["correct", "unreadable", "unreadable", "unreadable", "unreadable", "incorrect", "correct"],
    ]);
    expect(graded[0]).toEqual({
      ...{ answer: key, verdict: "correct", canonical: key, bucket: key, misconceptions: [] },
      message: "Correct.",
    });
    for (const { message } of graded) expect(message).toMatch(/[.?!]$/);
  });

  it("names the misconceptions that predict an answer", () => {
    const [part] = JSON.parse(run("question", ["F2", "7", "--json"]).stdout).parts;
    const wrong: readonly { code: string; value: string }[] = part.misconceptions;
    const { stdout } = run("grade", [...f2, "a"], wrong.map(({ value }) => `${value}\n`).join(""));
    const graded = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const [i, { code, value }] of wrong.entries()) {
      expect(graded[i]).toMatchObject({ verdict: "incorrect", bucket: value });
      expect(graded[i].misconceptions).toContain(code);
      expect(graded[i].message).toMatch(/^Consistent with: /);
    }
  });

  it("ends at once where nothing comes in", () => {
    expect(run("grade", [...f2, "a"])).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it.each([
    [[...f2, "z"], /^There is no part z: a, b/],
    [["--family", "F2", "--seed", "7"], /^Name a part with --part: a, b/],
    [["--seed", "7"], /^Name a family: F1/],
    [["F2", "7"], /^“F2” is no flag/],
  ])("says in one line what is wrong with %j", (args, message) => {
    const { status, stdout, stderr } = run("grade", args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
