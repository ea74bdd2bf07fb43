/** One student of a class list, as it was read from a row of the file. */
export interface RosterStudent {
  /** The place of the row in the file, from 0. */
  readonly row: number;
  /** As it is shown: "First Last". */
  readonly name: string;
  /** What else the student may type: the name turned round, a login, a number, aliases of the list. */
  readonly aliases: readonly string[];
  /** The id in the institution's books, as it was written; null where the list has none. */
  readonly studentId: string | null;
  readonly section: string | null;
  /** How many times everybody's time. */
  readonly extraTime: number;
}
