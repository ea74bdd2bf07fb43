"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, useState } from "react";
import { useHydrated } from "@/app/live/use-hydrated";
import type { ImportReply } from "./import-reply";
import { ImportReportView } from "./import-report-view";
import { sendImport } from "./send-import";

interface Props {
  /** The deck that takes the questions; null where they become one of their own. */
  readonly into: { readonly id: string; readonly title: string } | null;
}

type Read = Extract<ImportReply, { ok: true }>["value"];

/** Reads a file, or what is pasted, shows what it gives, and keeps it when that is wanted. */
export function ImportDeck({ into }: Props) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState("");
  const [read, setRead] = useState<Read | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function look(chosen: File): Promise<void> {
    setFile(chosen);
    setBusy(true);
    const reply = await sendImport(chosen, { keep: false, into: null });
    setBusy(false);
    setRead(reply.ok ? reply.value : null);
    setProblem(reply.ok ? null : reply.error);
  }

  async function keep(): Promise<void> {
    if (!file || isBusy) return;
    setBusy(true);
    const reply = await sendImport(file, { keep: true, into: into?.id ?? null });
    setBusy(false);
    if (!reply.ok) setProblem(reply.error);
    else if (reply.value.address !== null) router.push(reply.value.address);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    const [dropped] = event.dataTransfer.files;
    if (dropped) void look(dropped);
  }

  return (
    <div inert={!useHydrated()} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <section
        aria-label="Choose what to import"
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        className="grid gap-4 rounded-card border border-line border-dashed bg-card p-6"
      >
        <label className="inline-flex min-h-12 cursor-pointer items-center justify-self-start rounded-control border border-accent bg-card px-5 font-semibold text-accent focus-within:outline-3 focus-within:outline-accent">
          Choose a file
          <input
            type="file"
            accept=".json,.gift,.txt,.csv,.tsv"
            className="sr-only"
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              if (chosen) void look(chosen);
              event.target.value = "";
            }}
          />
        </label>
        <p className="text-ink-2">Or drop it here, or paste its text:</p>
        <textarea
          aria-label="Text to import"
          value={pasted}
          rows={5}
          onChange={(event) => setPasted(event.target.value)}
          className="rounded-control border border-line bg-paper p-2.5 font-mono text-sm"
        />
        <button
          type="button"
          aria-disabled={pasted.trim() === "" || isBusy}
          onClick={() => pasted.trim() !== "" && !isBusy && void look(new File([pasted], ""))}
          className="min-h-11 justify-self-start rounded-control border border-line bg-card px-4 aria-disabled:opacity-60"
        >
          Look at the text
        </button>
      </section>
      <p role="status" className="text-ink-2 empty:hidden">
        {isBusy && "One moment…"}
      </p>
      <p role="alert" className="rounded-control bg-wrong-soft px-4 py-2.5 text-wrong empty:hidden">
        {problem}
      </p>
      {read && (
        <section aria-labelledby="report" className="grid gap-4">
          <ImportReportView report={read.report} />
          {read.questions > 0 && (
            <button
              type="button"
              aria-disabled={isBusy}
              onClick={() => void keep()}
              className="min-h-12 justify-self-start rounded-control bg-accent px-6 font-semibold text-on-accent aria-disabled:opacity-60"
            >
              {into
                ? `Add ${counted(read.questions)} to “${into.title}”`
                : `Make a deck of ${counted(read.questions)}`}
            </button>
          )}
        </section>
      )}
    </div>
  );
}

function counted(questions: number): string {
  return questions === 1 ? "1 question" : `${questions} questions`;
}
