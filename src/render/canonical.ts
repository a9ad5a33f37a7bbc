import type { Minutes } from "../model/minutes.js";
import { placedInOrder } from "../model/place.js";

/** The keys of one object of the schema, in its order, with the shape of the values that are objects or arrays of them. */
interface Shape {
  [key: string]: Shape | null;
}

const person: Shape = { name: null, party: null, person: null };
const point: Shape = { number: null, text: null };
const proposal: Shape = { by: null, date: null, points: point };
const part: Shape = { start: null, end: null };
const place: Shape = { page: null, line: null, start: null, end: null, bbox: null, confidence: null, parts: part };

const block: Shape = { type: null, text: null, ordered: null, items: point, rows: null };

const paragraph: Shape = {
  number: null,
  title: null,
  diaryNumbers: null,
  sections: { role: null, heading: null, blocks: block },
  proposals: proposal,
  motions: { by: person, supportedBy: person, demands: { type: null, target: null }, attachment: null, text: null },
  procedure: null,
  votes: {
    yesMeans: null,
    noMeans: null,
    yes: null,
    no: null,
    abstained: null,
    absent: null,
    ballots: { name: null, party: null, person: null, choice: null },
    verified: null,
  },
  decision: { text: null, points: point, outcome: null, immediatelyVerified: null },
  reservations: { by: person, text: null, attachment: null },
  statements: { type: null, by: person, text: null, attachment: null },
  recusals: { name: null, party: null, person: null, text: null },
  recipients: null,
  attachments: null,
};

/** The order of the schema; a test holds the two together. Provenance is a map, and every value of it a place. */
export const shape: Shape = {
  schemaVersion: null,
  kind: null,
  source: {
    file: null,
    mediaType: null,
    sha256: null,
    pages: null,
    encoding: null,
    reader: null,
    ocr: null,
    pdf: {
      version: null,
      archival: null,
      producer: null,
      creator: null,
      language: null,
      tagged: null,
      signed: null,
      encrypted: null,
      pageLabels: null,
      embeddedFiles: null,
    },
  },
  organization: null,
  body: null,
  meeting: { date: null, start: null, end: null, place: null, adjournments: part },
  attendance: {
    name: null,
    party: null,
    category: null,
    role: null,
    title: null,
    serving: null,
    replaces: person,
    paragraphs: null,
    arrives: null,
    leaves: null,
    absent: null,
    affiliation: null,
    person: null,
  },
  verification: {
    verifiers: person,
    date: null,
    place: null,
    paragraphs: null,
    notice: { posted: null, removed: null, location: null },
  },
  paragraphs: paragraph,
  attachments: {
    label: null,
    paragraph: null,
    title: null,
    date: null,
    signatories: person,
    proposals: proposal,
    text: null,
  },
  signatures: { role: null, name: null, person: null },
  people: { id: null, name: null, party: null, variants: null },
  unclaimed: { page: null, line: null, text: null },
  provenance: { "*": place },
  corrections: {
    kind: null,
    pointer: null,
    read: null,
    as: null,
    person: null,
    start: null,
    end: null,
    printed: null,
    by: null,
    when: null,
    why: null,
  },
};

/**
 * The same minutes with every object's keys in the order of the schema, whoever put them together. A key that the
 * schema does not have is kept, after the others; the entries of provenance keep the order in which they were made.
 * Only what is out of order is made anew: megabytes are not copied for nothing.
 */
export function canonical(minutes: Minutes): Minutes {
  return ordered(minutes, ranksOf(shape)) as Minutes;
}

/** Where each key of an object stands and what it holds; `every` where an object may have any keys, which hold the same. */
interface Ranks {
  keys: ReadonlyMap<string, { rank: number; inner: Ranks | undefined }>;
  every: Ranks | undefined;
  /** The keys of the last object without inner ones that was in order: most objects have the same. */
  known: string[];
}

function ranksOf(order: Shape): Ranks {
  const inner = (value: Shape | null | undefined): Ranks | undefined => (value ? ranksOf(value) : undefined);
  const keys = Object.entries(order).map(([key, value], rank) => [key, { rank, inner: inner(value) }] as const);
  return { keys: new Map(keys), every: inner(order["*"]), known: [] };
}

/** The value itself where nothing in it is out of order. */
function ordered(value: unknown, ranks: Ranks): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return everyItem(value, ranks);
  const given = value as Record<string, unknown>;
  if (ranks.every) return everyValue(given, ranks.every);
  if (isKnown(given, ranks.known)) return given;
  const { keys } = ranks;
  const changed: [string, unknown][] = [];
  const own: string[] = [];
  let sorted = true;
  let flat = true;
  let last = -1;
  for (const key in given) {
    const known = keys.get(key);
    if (known?.inner) {
      flat = false;
      const after = ordered(given[key], known.inner);
      if (after !== given[key]) changed.push([key, after]);
    }
    const rank = known?.rank ?? keys.size;
    if (rank < last) sorted = false;
    last = rank;
    own.push(key);
  }
  if (flat && sorted) ranks.known = own;
  const whole = changed.length > 0 ? { ...given, ...Object.fromEntries(changed) } : given;
  return sorted ? whole : inOrder(whole, keys);
}

/** Whether an object has these keys and no others, in this order. */
function isKnown(given: Record<string, unknown>, known: readonly string[]): boolean {
  let at = 0;
  for (const key in given) if (key !== known[at++]) return false;
  return at > 0 && at === known.length;
}

function everyItem(list: readonly unknown[], ranks: Ranks): readonly unknown[] {
  for (let i = 0; i < list.length; i++) {
    const after = ordered(list[i], ranks);
    if (after !== list[i])
      return [...list.slice(0, i), after, ...list.slice(i + 1).map((item) => ordered(item, ranks))];
  }
  return list;
}

/** A map of any keys, whose order is its own. */
function everyValue(given: Record<string, unknown>, ranks: Ranks): Record<string, unknown> {
  if (placedInOrder.has(given as Minutes["provenance"])) return given;
  const values = Object.values(given);
  const after = everyItem(values, ranks);
  return after === values ? given : Object.fromEntries(Object.keys(given).map((key, i) => [key, after[i]]));
}

function inOrder(given: Record<string, unknown>, keys: Ranks["keys"]): Record<string, unknown> {
  const known: Record<string, unknown> = {};
  for (const key of keys.keys()) if (Object.hasOwn(given, key)) known[key] = given[key];
  const others = Object.keys(given).filter((key) => !keys.has(key));
  return others.length === 0 ? known : { ...known, ...Object.fromEntries(others.map((key) => [key, given[key]])) };
}
