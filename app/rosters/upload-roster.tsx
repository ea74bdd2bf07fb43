"use client";

import { type ChangeEvent, useState } from "react";
import { readGradebook } from "@/lib/review/gradebook-file";
import { largestBytes } from "@/lib/review/read-text";
import { ReadList } from "./read-list";

interface Upload {
  /** A new one each time, so that nothing of the list before is left in its form. */
  readonly key: number;
  readonly content: Uint8Array<ArrayBuffer> | string;
  readonly title: string;
}

/** Chooses or takes a class list and shows what was read from it. Nothing leaves the browser before it is saved. */
export function UploadRoster() {
  const [upload, setUpload] = useState<Upload | null>(null);
  const [pasted, setPasted] = useState("");
  const book = upload && readGradebook(upload.content);
  const take = (content: Upload["content"], title: string) =>
    setUpload((before) => ({ key: (before?.key ?? 0) + 1, content, title }));

  async function choose({ currentTarget: input }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    // One byte more than is read: enough to tell that it is too large.
    const bytes = new Uint8Array(await file.slice(0, largestBytes + 1).arrayBuffer());
    take(bytes, file.name.replace(/\.[a-z]+$/i, "").slice(0, 80));
    // So that the same file can be chosen again once it is corrected.
    input.value = "";
  }

  return (
    <section aria-labelledby="upload" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2 id="upload" className="font-bold text-xl">
        Upload a list
      </h2>
      <p className="max-w-prose text-ink-2">
        Canvas’s gradebook export as it is, or any table as a CSV file with a first line that names its
        columns.
      </p>
      <label className="grid w-full max-w-md grid-cols-[minmax(0,1fr)] gap-1.5 font-semibold">
        CSV file
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={choose}
          className="min-h-12 w-full rounded-control border border-ink-3 bg-card p-2 font-normal file:mr-3 file:min-h-8 file:rounded-control file:bg-soft file:px-3 file:text-ink"
        />
      </label>
      <details>
        <summary className="min-h-11 py-2.5 text-accent">Paste it instead</summary>
        <div className="grid gap-2">
          <textarea
            rows={6}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            spellCheck={false}
            aria-label="The list, with a first line that names its columns"
            placeholder={"Name,Student ID\nAda Lovelace,001"}
            className="w-full rounded-control border border-ink-3 bg-card p-3"
          />
          <button
            type="button"
            onClick={() => take(pasted, "")}
            className="min-h-11 justify-self-start rounded-control border border-accent px-4 font-semibold text-accent"
          >
            Read the pasted list
          </button>
        </div>
      </details>
      <p role="alert" className="text-wrong empty:hidden">
        {book && !book.ok && book.error}
      </p>
      {upload && book?.ok && (
        <ReadList key={upload.key} book={book.value} content={upload.content} title={upload.title} />
      )}
    </section>
  );
}
