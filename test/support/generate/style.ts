import type { Politician } from "./people.js";
import type { Random } from "./random.js";
import type { PersonRef } from "./truth.js";

/** A body in the forms that sentences need. */
export interface Body {
  nominative: string;
  genitive: string;
  /** With a small letter, inside a sentence. */
  definite: string;
  /** The assembly it proposes to; absent for an assembly. */
  council?: string;
}

export type VoteForm =
  | "voted"
  | "called"
  | "brackets"
  | "totals"
  | "with"
  | "prose"
  | "colon"
  | "lists"
  | "table"
  | "appended";

/** How one secretary writes. */
export interface Style {
  random: Random;
  body: Body;
  /** Past tense: "yrkade", "beslutade". */
  past: boolean;
  /** Party codes in small letters, as before about 2010. */
  lower: boolean;
  votes: readonly VoteForm[];
  /** Which shapes a decision takes. */
  decisions: readonly ("sentence" | "active" | "clauses" | "numbered" | "bullets" | "according")[];
  year: number;
  /** Whether immediate verification stands under a heading of its own. */
  verifiedApart?: boolean;
  /** No headings inside an item: a decision is a sentence that says who decides. */
  unheaded?: boolean;
  /** Whether the chair is named by office before the name: "ordföranden Anna Berg (S)". */
  offices: boolean;
}

/** A piece of text as it is set: wrapped, or line by line. */
export type Flow = { text: string; indent?: number; hang?: number } | { rows: string[] };

export type Role =
  | "background"
  | "documents"
  | "earlier"
  | "proposal"
  | "motions"
  | "procedure"
  | "vote"
  | "decision"
  | "verified"
  | "reservation"
  | "note"
  | "special"
  | "substitute"
  | "recusal"
  | "recipients";

/** The text under one heading. */
export interface Part {
  role: Role;
  /** Overrides the family's choice of heading. */
  heading?: string;
  flows: Flow[];
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const code = ({ party }: { party?: string }, { lower }: Style): string =>
  party === undefined ? "" : lower ? party.toLowerCase() : party;

/** "Anna Berg (S)". */
export function named(person: Politician, style: Style): string {
  return person.party === undefined ? person.name : `${person.name} (${code(person, style)})`;
}

export const refOf = ({ name, party }: Politician): PersonRef => ({ name, ...(party !== undefined && { party }) });

/** "A, B och C". */
export function enumerate(parts: readonly string[], last = "och"): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1)}`;
}

export const namedAll = (people: readonly Politician[], style: Style): string =>
  enumerate(people.map((person) => named(person, style)));

/** Genitive of a name: "Anna Bergs", "Lars Ås". */
export const genitive = (name: string): string => (/[sxzSXZ]$/.test(name) ? name : `${name}s`);

const MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split(" ");

/** "12 maj 2021" of "2021-05-12". */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** A day some days later. */
export function later(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
