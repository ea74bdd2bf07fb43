import type { ImportReport } from "@/lib/exchange/import-report";
import type { Result } from "@/lib/result";

/** What a file gives; its error is the sentence to show. */
export type ImportReply = Result<
  {
    readonly report: ImportReport;
    readonly title: string;
    /** How many of them would be taken. */
    readonly questions: number;
    /** Where they are now; null where they were only looked at. */
    readonly address: string | null;
  },
  string
>;
