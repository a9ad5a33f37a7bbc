import { byCode } from "../text/order.js";
import { type Body, type Doc, eachItem, type Meeting } from "./meetings.js";
import { slug } from "./slug.js";
import type { Choice, PersonSummary } from "./summary.js";
import { plain, sortKey } from ".//terms.js";

/** One thing that a person did, and where. */
export interface Act {
  doc: Doc;
  /** Index of the § in the document. */
  item: number;
}

/** A person of one body, newest first in everything. */
export interface Person {
  slug: string;
  name: string;
  party?: string;
  body: Body;
  attended: { meeting: Meeting; doc: Doc; as: NonNullable<PersonSummary["attended"]> }[];
  moved: (Act & { demands: readonly string[] })[];
  voted: (Act & { choice: Choice })[];
  reserved: Act[];
  /** People of the same name and organisation who may be the same person, or not. */
  alike: Person[];
}

const SPLIT = /[\s\u00A0-]+/;
const shape = (name: string): string => plain(name).split(SPLIT).filter(Boolean).join(" ");

/** A surname alone, or an initial, is no evidence of who is meant. */
const isWhole = (name: string): boolean =>
  shape(name)
    .split(" ")
    .filter((part) => part.length > 1).length > 1;

/**
 * Who is one person: the same name, the same party (or none) and the same body of the same organisation. Where one
 * document names two people so, the evidence is worth nothing, and each document's are kept apart everywhere.
 */
const keyOf = ({ name, party }: PersonSummary, doc: Doc): string =>
  JSON.stringify([doc.at.slug, shape(name), party ?? ""]);

const apart = (person: PersonSummary, doc: Doc): string => JSON.stringify([keyOf(person, doc), doc.slug, person.id]);

/** How people are told apart in a set of documents. */
function keys(docs: Iterable<Doc>): (person: PersonSummary, doc: Doc) => string {
  const doubtful = new Set<string>();
  for (const doc of docs) {
    const here = new Set<string>();
    for (const person of doc.people) {
      const key = keyOf(person, doc);
      if (here.has(key)) doubtful.add(key);
      here.add(key);
    }
  }
  return (person, doc) => {
    const key = keyOf(person, doc);
    return doubtful.has(key) ? apart(person, doc) : key;
  };
}

/** Everybody with a whole name, by surname as Swedes sort. */
export function peopleOf(meetings: readonly Meeting[]): Person[] {
  const key = keys(meetings.flatMap(({ docs }) => docs));
  const found = new Map<string, Person>();
  const personIn = (doc: Doc, one: PersonSummary): Person | undefined => {
    if (!isWhole(one.name)) return undefined;
    const at = key(one, doc);
    const known = found.get(at);
    if (known) return known;
    const person: Person = {
      slug: slug([one.name, one.party], at),
      name: one.name,
      ...(one.party !== undefined && { party: one.party }),
      body: doc.at,
      attended: [],
      moved: [],
      voted: [],
      reserved: [],
      alike: [],
    };
    found.set(at, person);
    return person;
  };
  for (const meeting of meetings) {
    const [fullest] = meeting.docs;
    for (const doc of meeting.docs) {
      for (const one of doc.people) {
        const person = personIn(doc, one);
        if (person) one.page = person.slug;
        if (person && one.attended && doc === fullest) person.attended.push({ meeting, doc, as: one.attended });
      }
    }
    addActs(meeting, personIn);
  }
  const people = [...found.values()];
  linkAlike(people);
  return people.sort((a, b) => byCode(order(a), order(b)) || byCode(a.slug, b.slug));
}

/** What people moved, voted and reserved at a meeting: once for every item, in however many documents it stands. */
function addActs(meeting: Meeting, personIn: (doc: Doc, one: PersonSummary) => Person | undefined): void {
  const counted = new Map<Doc, Set<number>>();
  eachItem(meeting, (doc, item) => counted.set(doc, (counted.get(doc) ?? new Set()).add(item)));
  for (const [doc, items] of counted) {
    for (const one of doc.people) {
      const person = personIn(doc, one);
      if (!person) continue;
      for (const act of one.moved) if (items.has(act.item)) person.moved.push({ doc, ...act });
      for (const act of one.voted) if (items.has(act.item)) person.voted.push({ doc, ...act });
      for (const item of one.reserved) if (items.has(item)) person.reserved.push({ doc, item });
    }
  }
}

/** People of one name in one organisation know of each other. */
function linkAlike(people: readonly Person[]): void {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const key = JSON.stringify([plain(person.body.organization), shape(person.name)]);
    const group = groups.get(key);
    if (group) group.push(person);
    else groups.set(key, [person]);
  }
  for (const group of groups.values()) {
    if (group.length > 1) for (const one of group) one.alike = group.filter((other) => other !== one);
  }
}

/** "Ek, Anna" for "Anna Ek". */
export function surnameFirst(name: string): string {
  const at = name.trimEnd().lastIndexOf(" ");
  return at < 0 ? name : `${name.slice(at + 1)}, ${name.slice(0, at)}`;
}

const order = ({ name, party = "", body }: Person): string =>
  [sortKey(surnameFirst(name)), party, sortKey(body.organization), sortKey(body.name)].join("\0");
