import type { Person, PersonRef } from "../model/minutes.js";
import { type Fields, fieldsOf, listIn, present, textIn } from "./values.js";

/** Finds the one person whom a name means, by the printed spellings and, where two share one, by party. */
export type Lookup = (name: string | undefined, party: string | undefined) => string | undefined;

export function lookupIn(people: readonly Person[]): Lookup {
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    for (const spelling of new Set([person.name, ...person.variants])) {
      const same = byName.get(spelling);
      if (same) same.push(person);
      else byName.set(spelling, [person]);
    }
  }
  return (name, party) => {
    const found = name === undefined ? [] : (byName.get(name) ?? []);
    const fitting = found.length > 1 ? found.filter((person) => person.party === party) : found;
    return fitting.length === 1 ? fitting[0]?.id : undefined;
  };
}

/** "Anna Ek (S)", "Anna Ek", "(S)" for a whole party. */
const short = ({ name, party }: PersonRef): string =>
  [name, party === undefined ? undefined : `(${party})`].filter((part) => part !== undefined).join(" ");

function long(text: string): PersonRef {
  const open = text.endsWith(")") ? text.lastIndexOf("(") : -1;
  if (open < 0 || open > text.length - 3) return { name: text };
  const party = text.slice(open + 1, -1);
  if (open === 0) return { party };
  return text[open - 1] === " " && open > 1 ? { name: text.slice(0, open - 1), party } : { name: text };
}

/** A reference as YAML: words where they say all of it, else its properties; `person: false` says that nobody is meant. */
export function refToYaml(ref: PersonRef, lookup: Lookup): unknown {
  const { name, party, person } = ref;
  const written = short(ref);
  const back = long(written);
  const same = written !== "" && back.name === name && back.party === party;
  const expected = lookup(name, party);
  if (same && person === expected) return written;
  return present({ name, party, person: person === expected ? undefined : (person ?? false) });
}

export function refFromYaml(value: unknown, lookup: Lookup): PersonRef {
  const fields: Fields = typeof value === "object" ? fieldsOf(value) : {};
  const text = textIn(value);
  const named: PersonRef =
    text !== undefined ? long(text) : present({ name: textIn(fields.name), party: textIn(fields.party) });
  return present({ ...named, person: personOf(fields, named, lookup) });
}

/** The person that properties name outright, else the one that name and party mean. */
const personOf = (fields: Fields, { name, party }: PersonRef, lookup: Lookup): string | undefined =>
  fields.person === false ? undefined : (textIn(fields.person) ?? lookup(name, party));

export const refsFromYaml = (value: unknown, lookup: Lookup): PersonRef[] =>
  listIn(value).map((one) => refFromYaml(one, lookup));

const PERSON = /^(p\d+) (.+)$/s;

/** "p1 Anna Ek (S)"; with its spellings as properties where there are several. */
export function personToYaml({ id, name, party, variants }: Person): unknown {
  const written = `${id} ${short(present({ name, party }))}`;
  const back = personFromYaml(written);
  if (variants.length === 0 && back?.name === name && back.party === party && back.id === id) return written;
  return present({ id, name, party, variants: variants.length === 0 ? undefined : variants });
}

export function personFromYaml(value: unknown): Person | undefined {
  if (typeof value === "string") {
    const [, id, rest = ""] = PERSON.exec(value) ?? [];
    const { name, party } = long(rest);
    return id === undefined || name === undefined ? undefined : present({ id, name, party, variants: [] });
  }
  const fields = fieldsOf(value);
  const [id, name] = [textIn(fields.id), textIn(fields.name)];
  if (id === undefined || name === undefined) return undefined;
  const variants = listIn(fields.variants).flatMap((one) => textIn(one) ?? []);
  return present({ id, name, party: textIn(fields.party), variants });
}
