import type { Passage, Read } from "../text/passage.js";
import { proposalWords } from "../vocabulary/proposals.js";

const offices = proposalWords("office");
const owners = proposalWords("ownerForms");
const delivers = proposalWords("deliver", "propose");
const ands = proposalWords("and");

/** Longest enumeration of offices, in characters. */
const LONGEST = 400;

/**
 * The offices and committees that a sentence begins with: "Kommunstyrelsens arbetsutskott", "Exploateringskontoret samt
 * stadsarkivet". A conjunction parts them only behind a whole name ("Kultur- och fritidsnämnden" is one).
 */
export function proposersIn(passage: Passage, from: number, to: number): Read[] {
  const text = passage.text.slice(from, to);
  const verb = delivers.find(text)[0]?.start ?? text.length;
  const hits = offices.find(text.slice(0, Math.min(verb, LONGEST)));
  const last = hits.at(-1);
  const first = hits[0];
  if (!last || !first || !/^\p{Lu}/u.test(text) || wordsIn(text.slice(0, first.start)) > MOST_WORDS) return [];
  const ends = new Set(hits.map((hit) => hit.end));
  const cuts: { at: number; next: number }[] = [];
  for (const match of text.slice(0, last.end).matchAll(/,\s?/g))
    if (ends.has(match.index)) cuts.push({ at: match.index, next: match.index + match[0].length });
  for (const and of ands.find(text.slice(0, last.end))) {
    const before = text.slice(0, and.start).trimEnd();
    if (ends.has(before.length)) cuts.push({ at: before.length, next: and.end });
  }
  cuts.sort((a, b) => a.at - b.at);
  const found: Read[] = [];
  let start = 0;
  for (const cut of [...cuts, { at: last.end, next: last.end }]) {
    if (cut.at <= start) continue;
    const read = passage.read(from + start, from + cut.at);
    if (read) found.push(read);
    start = cut.next;
  }
  return found;
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

/** Most words before the one that names the office: "Nämnden för arbete och försörjnings kontor". */
const MOST_WORDS = 6;

/** "Arbetsutskottets förslag till beslut": the owner in the genitive, without its -s. */
export function ownersIn(passage: Passage): Read[] {
  const hit = owners.find(passage.text)[0];
  if (!hit || wordsIn(passage.text.slice(0, hit.start)) > MOST_WORDS) return [];
  const read = passage.read(0, hit.end - 1);
  return read ? [read] : [];
}
