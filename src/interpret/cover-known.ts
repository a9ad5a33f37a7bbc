import type { Context } from "../model/context.js";
import type { Passage, Read } from "../text/passage.js";
import { listingsOf } from "./attendance-entries.js";
import { namesIn } from "./attendance-names.js";

/** The people listed as present, to tell names apart that follow each other without a mark. */
export interface Known {
  names: ReadonlySet<string>;
  /** Key of the name that the list calls chair. */
  chair?: string;
  /** The beginning of the text, which may name others alone. */
  text: string;
}

/** A name in a form that compares: no case, accents, hyphens or blanks. */
export function nameKey(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "");
}

const VERIFYING: ReadonlySet<string> = new Set(["chosen", "verifiers", "verified"]);

/** Names of more words may be those of two people. */
const LONGEST = 3;

/** Those listed as present or chosen to verify, by the keys of their names. */
export function knownPeople(context: Context): Known {
  const names = new Set<string>();
  let chair: string | undefined;
  for (const listings of listingsOf(context).values()) {
    for (const { entries } of listings) {
      for (const { name, role } of entries) {
        const key = nameKey(name.value);
        names.add(key);
        if (role?.value === "chair") chair ??= key;
      }
    }
  }
  for (const { id, lines } of context.outline.cover)
    for (const { cells } of VERIFYING.has(id) ? lines : []) {
      const text = cells.map((cell) => cell.text).join(" ");
      for (const { kind, start, end } of namesIn(text)) {
        const name = text.slice(start, end);
        if (kind === "person" && name.split(" ").length <= LONGEST) names.add(nameKey(name));
      }
    }
  return { names, ...(chair === undefined ? {} : { chair }), text: context.reading.text.slice(0, BEGINNING) };
}

/** How much of the text is looked through for names, in characters. */
const BEGINNING = 20_000;

/** Two or three people whose names stand side by side with nothing between them: cut where known names meet, or names that the text has elsewhere, else in halves. */
export function splitKnown(
  name: Read,
  party: Read | undefined,
  known: Known,
  passage: Passage,
): { name: Read; party?: Read }[] {
  const words = name.value.split(" ");
  const whole = { name, ...(party ? { party } : {}) };
  if (words.length < 4 || known.names.has(nameKey(name.value))) return [whole];
  const cuts =
    cutsOf(words, (one) => known.names.has(nameKey(one)), 0) ??
    cutsOf(words, (one) => standsAlone(one, name.value, known.text), 0) ??
    (words.length % 2 === 0 && known.names.size === 0 ? evenCuts(words) : undefined);
  const start = passage.text.indexOf(name.value);
  if (!cuts || start < 0) return [whole];
  const people: { name: Read; party?: Read }[] = [];
  let from = 0;
  let at = start;
  for (const to of cuts) {
    const length = words.slice(from, to).join(" ").length;
    const read = passage.read(at, at + length);
    if (read) people.push({ name: read });
    from = to;
    at += length + 1;
  }
  const last = people.at(-1);
  if (last && party) last.party = party;
  return people;
}

/** Ends of known names that follow each other and use up all words; a name has five at most. */
function cutsOf(words: readonly string[], isKnown: (name: string) => boolean, from: number): number[] | undefined {
  if (from === words.length) return [];
  for (let to = Math.min(words.length, from + 5); to >= from + 2; to--) {
    if ((from === 0 && to === words.length) || !isKnown(words.slice(from, to).join(" "))) continue;
    const rest = cutsOf(words, isKnown, to);
    if (rest) return [to, ...rest];
  }
  return undefined;
}

/** Whether a text has a name elsewhere than in the longer words that it is part of. */
function standsAlone(name: string, whole: string, text: string): boolean {
  const within = whole.indexOf(name);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const next = text[at + name.length] ?? "";
    if (!text.startsWith(whole, at - within) && !/[\p{L}-]/u.test(next)) return true;
  }
  return false;
}

const evenCuts = (words: readonly string[]): number[] => words.flatMap((_, i) => (i % 2 === 1 ? [i + 1] : []));
