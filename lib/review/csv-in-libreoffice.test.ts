import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { expect, type TestContext, test } from "vitest";
import { cellText, csvLine } from "./csv";
import { hostileCells } from "./testing/hostile-cells";
import { unescaped } from "./testing/unescaped";

const programs = ["soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
/** Comma, quote, UTF-8, from line 1, English. Reading: formulas are run. Writing: text in quotes, numbers as they are. */
const reading = "CSV:44,34,76,1,,1033,false,false,false,false,false,-1,true";
const writing = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,true,false,false,false,-1";

/** The file as LibreOffice writes it after it has read ours. */
function throughLibreOffice(file: string, { skip }: TestContext): string {
  const program = programs.find((name) => spawnSync(name, ["--version"]).status === 0);
  if (program === undefined)
    return skip("LibreOffice is not installed: there is no soffice to read the file.");
  const directory = mkdtempSync(join(tmpdir(), "backpoll-libreoffice-"));
  try {
    writeFileSync(join(directory, "export.csv"), file);
    const profile = `-env:UserInstallation=file://${directory}/profile`;
    const how = ["--headless", "--norestore", `--infilter=${reading}`, "--convert-to", writing];
    spawnSync(program, [profile, ...how, "--outdir", join(directory, "out"), join(directory, "export.csv")], {
      timeout: 25_000,
    });
    const [written = "nothing"] = readdirSync(join(directory, "out"));
    return readFileSync(join(directory, "out", written), "utf8");
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test("R27 LibreOffice, told to run formulas, runs none and gives hostile cells back", (context) => {
  // It keeps neither NUL, nor halves of characters, nor carriage returns, and reads text that is a number as one.
  const isKept = (cell: string) =>
    !/[\0\r\ufeff]|\p{Cs}/u.test(cell) && !(Number.isFinite(Number(cell)) && cell);
  const cells = hostileCells(1_000, 7).filter(isKept);
  const file = cells.map((cell, index) => csvLine([`${index}x`, cellText(cell)])).join("");
  const { data } = Papa.parse<string[]>(throughLibreOffice(file, context), { skipEmptyLines: true });
  expect(data.map(([, cell = ""]) => unescaped(cell))).toEqual(cells);
});

test("T13 LibreOffice reads numbers as numbers, and would have run what is not made safe", (context) => {
  const numbers = csvLine([-0.5, 0, 12, 0.25, "-14", "+3"].map(cellText));
  const written = throughLibreOffice(`${numbers}=1+1,'=1+1\r\n`, context);
  expect(written.split(/\r?\n/).slice(0, 2)).toEqual(["-0.5,0,12,0.25,-14,3", '2,"\'=1+1",,,,']);
});
