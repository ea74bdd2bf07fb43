/** What a student sends: his own text, unread. `grade` reads it. */
export type AnswerInput =
  | { readonly type: "number"; readonly text: string }
  | { readonly type: "vector"; readonly cells: readonly string[] }
  | { readonly type: "trueFalse"; readonly value: boolean }
  | { readonly type: "choice"; readonly option: string };
