import type { GradebookFile } from "./gradebook-file";

/** What a class list can say of a student. */
export const rosterFields = [
  "name",
  "firstName",
  "lastName",
  "studentId",
  "login",
  "section",
  "aliases",
  "extraTime",
] as const;
export type RosterField = (typeof rosterFields)[number];

/** Which column says what, counted from 0; null where none does. */
export type RosterColumns = Readonly<Record<RosterField, number | null>>;

/** Headings of columns in English and German, as `plain` makes them; the first that a list has is taken. */
const headings: Readonly<Record<RosterField, readonly string[]>> = {
  name: [
    ...["name", "student", "student name", "full name", "display name", "names"],
    ...["vollständiger name", "teilnehmer", "studierende", "studierender", "anzeigename"],
  ],
  firstName: [
    "first name",
    "firstname",
    "given name",
    "given names",
    "first names",
    "vorname",
    "vornamen",
    "rufname",
  ],
  lastName: ["last name", "lastname", "surname", "family name", "nachname", "familienname", "zuname"],
  studentId: [
    ...[
      "sis user id",
      "student id",
      "studentid",
      "student number",
      "matriculation number",
      "id number",
      "idnumber",
    ],
    ...["matrikelnummer", "matrikel nr", "matrikelnr", "matr nr", "id nummer", "id"],
  ],
  login: [
    ...[
      "sis login id",
      "login id",
      "login",
      "username",
      "user name",
      "user id",
      "email address",
      "email",
      "e mail",
    ],
    ...["anmeldename", "benutzername", "kennung", "benutzerkennung", "e mail adresse", "emailadresse"],
  ],
  section: [
    "section",
    "sections",
    "group",
    "groups",
    "tutorial",
    "class",
    "gruppe",
    "gruppen",
    "übungsgruppe",
    "sektion",
  ],
  aliases: ["aliases", "alias", "also known as", "preferred name", "nickname", "nicknames", "spitzname"],
  extraTime: [
    ...["extra time", "extra time factor", "time factor", "time multiplier", "extra time accommodation"],
    ...["zeitfaktor", "zeitverlängerung", "schreibzeitverlängerung", "nachteilsausgleich"],
  ],
};

/** Guesses by the headings which column says what. Of Canvas's export the columns are known. */
export function guessColumns({ format, header }: GradebookFile): RosterColumns {
  const plainHeader = header.map(plain);
  const find = (field: RosterField): number | null => {
    const heading = headings[field].find((candidate) => plainHeader.includes(candidate));
    return heading === undefined ? null : plainHeader.indexOf(heading);
  };
  const columns = {
    name: format === "canvas" ? 0 : find("name"),
    firstName: find("firstName"),
    lastName: find("lastName"),
    studentId: find("studentId"),
    login: find("login"),
    section: find("section"),
    aliases: find("aliases"),
    extraTime: find("extraTime"),
  };
  // In “Name, Vorname” the first is the family name.
  if (format === "table" && columns.name !== null && columns.firstName !== null && columns.lastName === null)
    return { ...columns, name: null, lastName: columns.name };
  return format === "canvas" ? { ...columns, firstName: null, lastName: null } : columns;
}

/** Whether a student's name can be read by these columns. */
export function nameColumns(columns: RosterColumns): readonly number[] {
  if (columns.name !== null) return [columns.name];
  return [columns.firstName, columns.lastName].filter((column) => column !== null);
}

function plain(heading: string): string {
  return heading
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
