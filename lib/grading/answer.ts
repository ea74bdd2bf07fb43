/** What a student sends: his own text, unread. `grade` reads it. */
export type AnswerInput =
  | { readonly type: "number"; readonly text: string }
  | { readonly type: "vector"; readonly cells: readonly string[] }
  | { readonly type: "matrix"; readonly rows: readonly (readonly string[])[] }
  | { readonly type: "expression"; readonly text: string }
  | {
      readonly type: "trueFalse";
      readonly value: boolean;
      /** The id of the reason tapped, if one was. */
      readonly reason?: string;
    }
  | { readonly type: "choice"; readonly option: string }
  | { readonly type: "choices"; readonly options: readonly string[] };
