import type { Minutes } from "../../model/minutes.js";
import { type Child, clean, el } from "./xml.js";

/** Turns a text into text and references to the people whom it names. */
export type Mark = (text: string) => Child[];

/** Shorter names than these would be found where nobody is meant. */
const SHORTEST = 5;
const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;

/** Finds the people of the minutes in texts by their printed names, the longest first. */
export function marker({ people }: Minutes): Mark {
  const ids = new Map<string, string>();
  for (const { id, name, variants } of people) {
    for (const spelling of [name, ...variants].map(clean)) {
      if (spelling.length >= SHORTEST && spelling.includes(" ") && !ids.has(spelling)) ids.set(spelling, id);
    }
  }
  if (ids.size === 0) return (text) => [clean(text)];
  const spellings = [...ids.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const one = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${spellings.map((name) => name.replace(SPECIAL, "\\$&")).join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  return (text) => {
    const shown = clean(text);
    const out: Child[] = [];
    let done = 0;
    for (const { 0: name, index } of shown.matchAll(one)) {
      if (index > done) out.push(shown.slice(done, index));
      out.push(el("person", { refersTo: `#${personId(ids.get(name) ?? "")}` }, name));
      done = index + name.length;
    }
    if (done < shown.length || out.length === 0) out.push(shown.slice(done));
    return out;
  };
}

/** The people's identifiers by their printed names. */
export const byName = ({ people }: Minutes): Map<string, string> =>
  new Map(
    people
      .flatMap(({ id, name, variants }) => [name, ...variants].map((spelling) => [spelling, id] as const))
      .reverse(),
  );

export const personId = (id: string): string => `person-${id}`;
