import { append } from "../text/lists.js";
import { isGenitive } from "../vocabulary/inflection.js";
import { nameWords, partyAdjectives, partyCode, partyNames } from "../vocabulary/names.js";
import { bareParty } from "./name-shapes.js";

/** A party that stands for its group: "ledamöterna från V", "samtliga (S)", "Moderaterna". */
export interface PartyGroup {
  code: string;
  /** All of the words ("samtliga (S)"); the letters or name of the party itself. */
  start: number;
  end: number;
  from: number;
  to: number;
}

const lead = nameWords("members", "all");
const groupWords = nameWords("groups");
const connectors = nameWords("connectors");

/** Cheap test for text that may speak of groups: brackets, capitals with a hyphen, or words in -na and -et. */
const CAPITAL_HYPHEN = /\p{Lu}\)?\s?-\s?(?=\p{Ll}|,)/gu;

/** The party groups in a text, in order. */
export function partyGroups(text: string): PartyGroup[] {
  const found: PartyGroup[] = [];
  for (const hit of lead.find(text)) append(found, listAfter(text, hit.start, hit.end, hit.id === "all"));
  for (const hit of partyNames.find(text)) {
    const group = named(text, hit.id, hit.start, hit.end);
    if (/^\p{Lu}/u.test(text.slice(hit.start, hit.start + 1)) || opensGroup(text, group)) found.push(group);
  }
  for (const hit of partyAdjectives.find(text)) {
    const next = text.slice(hit.end);
    const after = groupWords.opening(next);
    if (after && after.start <= 1)
      found.push({ code: hit.id, start: hit.start, end: hit.end + after.end, from: hit.start, to: hit.end });
  }
  append(found, hyphened(text));
  return settle(found);
}

/** Party codes or names after "ledamöterna från", as far as commas and conjunctions carry on. */
function listAfter(text: string, start: number, end: number, single: boolean): PartyGroup[] {
  const found: PartyGroup[] = [];
  let at = end;
  for (;;) {
    while (text[at] === " ") at++;
    const code = bareParty(text, at) ?? (single ? undefined : localParty(text, at));
    const name = code ? undefined : partyNames.opening(text.slice(at, at + 60));
    if (!code && name?.start !== 0) break;
    const group: PartyGroup = code
      ? { code: code.code, start: found.length === 0 ? start : at, end: code.next, from: code.start, to: code.end }
      : {
          code: name?.id ?? "",
          start: found.length === 0 ? start : at,
          end: at + (name?.end ?? 0),
          from: at,
          to: at + (name?.end ?? 0),
        };
    found.push(group);
    at = group.end;
    if (single && !code) break;
    const gap = /^\s?,?\s?/.exec(text.slice(at))?.[0].length ?? 0;
    const link = connectors.opening(text.slice(at + gap, at + gap + 20));
    const comma = text.slice(at, at + gap).includes(",");
    if (link && link.start === 0) at += gap + link.end;
    else if (comma) at += gap;
    else break;
  }
  return found;
}

/** Letters of a local party, which no list knows: capitals where members of parties are listed. */
function localParty(text: string, at: number): ReturnType<typeof bareParty> {
  LOCAL.lastIndex = at;
  const code = LOCAL.exec(text)?.[0];
  return code === undefined ? undefined : { code, start: at, end: at + code.length, next: at + code.length };
}

const LOCAL = /\p{Lu}{2,4}(?=\s?(?:,|\.|$)|\s\p{Ll})/uy;

/** "Moderaternas ledamöter": the words of the group belong to it. */
function named(text: string, code: string, start: number, end: number): PartyGroup {
  const after = groupWords.opening(text.slice(end, end + 30));
  const close = after && after.start <= 1 ? end + after.end : end;
  return { code, start, end: close, from: start, to: end };
}

/** A party's name in small letters, as older minutes write it, before the words of the group or another party that they belong to. */
function opensGroup(text: string, { start, end, to }: PartyGroup): boolean {
  if (!isGenitive(text.slice(start, to))) return false;
  if (end > to) return true;
  const gap = /^\s?,?\s?/.exec(text.slice(to))?.[0].length ?? 0;
  const link = connectors.opening(text.slice(to + gap, to + gap + LONGEST_LINK));
  const next = to + gap + (link?.start === 0 ? link.end + 1 : 0);
  const other = next > to + 1 ? partyNames.opening(text.slice(next, next + LONGEST_NAME)) : undefined;
  if (other?.start !== 0 || !isGenitive(text.slice(next, next + other.end))) return false;
  return opensGroup(text, named(text, other.id, next, next + other.end));
}

/** Longest word between two parties, and longest name of one, in characters. */
const LONGEST_LINK = 20;
const LONGEST_NAME = 60;

/** "S-gruppen", "(V)-ledamöterna", "M-, L- och KD-ledamöterna". */
function hyphened(text: string): PartyGroup[] {
  const found: PartyGroup[] = [];
  if (!text.includes("-")) return found;
  let open: PartyGroup[] = [];
  for (const match of text.matchAll(CAPITAL_HYPHEN)) {
    let from = match.index + 1;
    while (from > 0 && /[\p{L}!]/u.test(text[from - 1] as string)) from--;
    const letters = text.slice(from, match.index + 1);
    const code = partyCode(letters);
    if (!code || letters !== letters.toUpperCase()) continue;
    const start = text[from - 1] === "(" ? from - 1 : from;
    const after = match.index + match[0].length;
    const word = groupWords.opening(text.slice(after, after + 24));
    open.push({ code: letters, start, end: word ? after + word.end : after, from, to: match.index + 1 });
    if (word && word.start === 0) {
      append(found, open);
      open = [];
    } else if (text[after] !== "," && !connectors.opening(text.slice(after, after + 8))) open = [];
  }
  return found;
}

/** In order, none inside another. */
function settle(found: PartyGroup[]): PartyGroup[] {
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PartyGroup[] = [];
  for (const group of sorted) {
    const last = kept.at(-1);
    if (last && group.from < last.end) continue;
    kept.push(group);
  }
  return kept;
}
