/**
 * What the build writes and the browser reads. Everything comes as a classic script that calls `paragraf(kind, number,
 * value)`: unlike `fetch` and modules that works from `file:`, too.
 */

/** The name of the function that the index's files call. */
export const RECEIVER = "paragraf";

/** What is loaded first: enough to rank and count, nothing to show. Units are numbered through all documents. */
export interface Base {
  units: number;
  /** By document: index of its body, its date as 20240516 (0 for none), how many units it has. */
  docs: { body: number[]; date: number[]; units: number[] };
  /** Name and index of the municipality. */
  bodies: [name: string, organization: number][];
  organizations: string[];
  /** One character for each unit: its index in `outcomeNames`, "-" for none. */
  outcomes: string;
  outcomeNames: [id: string, label: string][];
  /** Two characters for each unit, see `lengthMark`. */
  lengths: string;
  /** Average lengths of heading and text in words. */
  average: [heading: number, text: number];
  /** First term of each part of the index, in order of code units. */
  parts: string[];
  /** Words in so many texts that they are searched in headings only. */
  common: string[];
  /** Number of the first document of each file of results. */
  shown: number[];
}

/** A term and its units: distance to the one before; negative where a number follows that says how often. */
export type Term = [term: string, postings: number[]];

/** One document as results show it. */
export interface ShownDoc {
  slug: string;
  /** "Kommunstyrelsen · 16 maj 2024". */
  title: string;
  units: [anchor: string, label: string, title: string, diary: string, excerpt: string][];
}

/** Postings as numbers. One in the text is the common case and takes one number. */
export function packed(postings: Iterable<readonly [unit: number, heading: number, text: number]>): number[] {
  const out: number[] = [];
  let before = -1;
  for (const [unit, heading, text] of postings) {
    const distance = unit - before;
    before = unit;
    if (heading === 0 && text === 1) out.push(distance);
    else out.push(-distance, (Math.min(heading, 15) << 8) | Math.min(text, 255));
  }
  return out;
}

export function unpacked(numbers: readonly number[], see: (unit: number, heading: number, text: number) => void): void {
  let unit = -1;
  for (let i = 0; i < numbers.length; i++) {
    const distance = numbers[i] ?? 0;
    unit += Math.abs(distance);
    const often = distance < 0 ? (numbers[++i] ?? 1) : 1;
    see(unit, often >> 8, often & 255);
  }
}

/** A beginning is looked up in at most this many parts of the index. */
const MOST_PARTS = 8;

/** Numbers of the parts that may hold a term, or words that begin with it. */
export function partsOf(term: string, parts: readonly string[]): number[] {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] ?? "") <= term) low = middle + 1;
    else high = middle;
  }
  const first = Math.max(0, low - 1);
  const found = [first];
  for (let i = first + 1; found.length < MOST_PARTS && parts[i]?.startsWith(term); i++) found.push(i);
  return parts.length === 0 ? [] : found;
}
