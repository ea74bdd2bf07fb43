import type { PracticeRefusal } from "./practice";

/** What a person reads who is refused. */
export const practiceSentences: Readonly<Record<PracticeRefusal, string>> = {
  badShape: "This did not look as expected. Reload the page and try again.",
  unknownFamily: "There is no such kind of question. Choose another one.",
  unknownPart: "This part does not belong to the question. Reload the page.",
  busy: "Many are practising just now. Try again in a moment.",
  failed: "This question could not be made. Try again, or take the next one.",
};
