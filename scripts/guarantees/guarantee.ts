/** One thing that must never happen, or must always hold, and the run that shows it. */
export interface Guarantee {
  /** As in the list of guarantees: "R1". */
  readonly id: string;
  /** What holds, in one sentence. */
  readonly promise: string;
  /** It measures times that a busy machine has of its own: run only by name, and in the long form. */
  readonly wantsQuiet?: true;
  /** Programs that the run needs beside Node; it is skipped with a line where one is missing. */
  readonly needs?: readonly ("strace" | "cc" | "unshare")[];
  run(options: RunOptions): Promise<Outcome>;
}

export interface RunOptions {
  /** The same seed chooses the same moments. */
  readonly seed: number;
  /** The long form: as many times as the guarantee was given. */
  readonly long: boolean;
  /** A line on the way. */
  readonly say: (line: string) => void;
}

export interface Outcome {
  readonly held: boolean;
  /** As it was measured: "0 of 2,000 lost in 5 crashes". */
  readonly figure: string;
}
