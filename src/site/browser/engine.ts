import MiniSearch, { type Query as Tree } from "minisearch";
import { type Base, partsOf, type Term, unpacked } from "../search/format.js";
import { lengthOf, type Query } from "../terms.js";
import { load } from "./loader.js";

/** Shorter beginnings of words mean too many of them. */
const SHORTEST_PREFIX = 3;

export interface Hits {
  /** Units, the best first. */
  units: number[];
  /** Words that very many texts have: left out of the query, or, where there are no others, found in headings only. */
  common: readonly string[];
  headingsOnly: boolean;
}

const FIELDS = ["heading", "text"] as const;

/** Ranks with BM25 (MiniSearch), over the postings of the words that are asked for and nothing else. */
export async function search(query: Query, base: Base): Promise<Hits> {
  const common = new Set(base.common);
  const telling = query.words.filter((word) => !common.has(word));
  const ignored = query.words.filter((word) => common.has(word));
  // Nothing but common words: those headings that have them.
  const words = telling.length > 0 || query.numbers.length > 0 ? telling : ignored;
  const rest = { common: ignored, headingsOnly: words === ignored && ignored.length > 0 };
  const terms = [...words, ...query.numbers, ...(query.diary === undefined ? [] : [query.diary])];
  if (terms.length === 0) return { units: [], ...rest };
  const numbers = new Set(terms.flatMap((term) => partsOf(term, base.parts)));
  const parts = await Promise.all([...numbers].map((number) => load("part", number)));
  const wanted = (term: string): boolean =>
    terms.some(
      (one) => term === one || (one.length >= SHORTEST_PREFIX && !one.startsWith("§") && term.startsWith(one)),
    );
  const index = indexOf(
    parts.flat().filter(([term]) => wanted(term)),
    base,
  );
  const all: Tree = {
    combineWith: "AND",
    queries: [
      ...words.map((word): Tree => ({ queries: [word], prefix: word.length >= SHORTEST_PREFIX })),
      ...query.numbers.map((number): Tree => ({ queries: [number], fields: ["heading"] })),
    ],
  };
  const number: Tree = { queries: [query.diary ?? ""], fields: ["heading"], boost: { heading: 12 } };
  const found = index.search(query.diary === undefined ? all : { combineWith: "OR", queries: [all, number] });
  return { units: found.map(({ id }) => id), ...rest };
}

/** An index in MiniSearch's own serialized form (version 2), of these terms only; counts are those of all units. */
function indexOf(terms: readonly Term[], base: Base): MiniSearch {
  const documentIds: Record<string, number> = {};
  const fieldLength: Record<string, number[]> = {};
  const index = terms.map(([term, postings]): [string, Record<string, Record<string, number>>] => {
    const heading: Record<string, number> = {};
    const text: Record<string, number> = {};
    unpacked(postings, (unit, inHeading, inText) => {
      if (inHeading > 0) heading[unit] = inHeading;
      if (inText > 0) text[unit] = inText;
      documentIds[unit] = unit;
      fieldLength[unit] ??= [lengthOf(base.lengths.charAt(2 * unit)), lengthOf(base.lengths.charAt(2 * unit + 1))];
    });
    return [term, { 0: heading, 1: text }];
  });
  return MiniSearch.loadJS(
    {
      documentCount: base.units,
      nextId: base.units,
      documentIds,
      fieldIds: { heading: 0, text: 1 },
      fieldLength,
      averageFieldLength: [...base.average],
      storedFields: {},
      dirtCount: 0,
      index,
      serializationVersion: 2,
    },
    {
      fields: [...FIELDS],
      // Words are plain already, in the index and in the query.
      tokenize: (word) => [word],
      processTerm: (word) => word,
      searchOptions: { boost: { heading: 4 }, weights: { prefix: 0.5, fuzzy: 0 } },
    },
  );
}
