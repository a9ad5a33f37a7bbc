import type { Minutes } from "../model/minutes.js";

/** The keys of one object of the schema, in its order, with the shape of the values that are objects or arrays of them. */
interface Shape {
  [key: string]: Shape | null;
}

const person: Shape = { name: null, party: null, person: null };
const point: Shape = { number: null, text: null };
const proposal: Shape = { by: null, date: null, points: point };
const part: Shape = { start: null, end: null };
const place: Shape = { page: null, line: null, start: null, end: null, bbox: null, parts: part };

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
  source: { file: null, mediaType: null, sha256: null, pages: null, encoding: null, reader: null, ocr: null },
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
};

/**
 * The same minutes with every object's keys in the order of the schema, whoever put them together. A key that the
 * schema does not have is kept, after the others; the entries of provenance keep the order in which they were made.
 * Minutes that are in order, as the pipeline makes them, are handed back as they are: megabytes are not copied for
 * nothing.
 */
export function canonical(minutes: Minutes): Minutes {
  return isOrdered(minutes, shape) ? minutes : (inOrder(minutes, shape) as Minutes);
}

function inOrder(value: unknown, order: Shape): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, order));
  if (typeof value !== "object" || value === null) return value;
  const given = value as Record<string, unknown>;
  const every = order["*"];
  const known = Object.keys(order).filter((key) => Object.hasOwn(given, key));
  const keys = every
    ? Object.keys(given)
    : [...known, ...Object.keys(given).filter((key) => !Object.hasOwn(order, key))];
  return Object.fromEntries(
    keys.map((key) => {
      const inner = every ?? (Object.hasOwn(order, key) ? order[key] : undefined);
      return [key, inner ? inOrder(given[key], inner) : given[key]];
    }),
  );
}

/** Whether no key stands out of order, at any depth. */
function isOrdered(value: unknown, order: Shape): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every((item) => isOrdered(item, order));
  const given = value as Record<string, unknown>;
  const every = order["*"];
  if (every) {
    for (const key in given) if (!isOrdered(given[key], every)) return false;
    return true;
  }
  const known = Object.keys(order);
  let next = 0;
  for (const key in given) {
    while (next < known.length && known[next] !== key) next++;
    const inner = order[key];
    if (next === known.length || (inner && !isOrdered(given[key], inner))) return false;
  }
  return true;
}
