import type { Passage } from "../text/passage.js";
import { demandWords, motionWords } from "../vocabulary/motions.js";
import { nameWords, partyCode } from "../vocabulary/names.js";
import { onlyLinks } from "./mention-links.js";
import { enumeration, type Mention, mentions } from "./people.js";

/** What a sentence without a verb of moving says: who, who concurs, and what is demanded. */
export interface Verbless {
  by: Mention[];
  supporters: Mention[];
  /** Undefined where the sentence holds nothing but names. */
  demand: Passage | undefined;
  /** The words before the names call it an addition or an amendment ("Tilläggsyrkande från …"). */
  type?: "addition" | "amendment";
}

const moves = motionWords("move", "moved");
const leadNouns = motionWords("leadNoun");
const openers = motionWords("open-before");
const supported = motionWords("supported");
const cues = motionWords("cue-noun", "alter-noun");
const others = nameWords("others");

/** Longest text, in characters, that demands something without a verb or a colon. */
const SHORT = 60;

/** "Anna Berg (S): bifall till förslaget", "Bifall till förslaget: Anna Berg (S)", "Yrkande från Anna Berg (S): …", or names alone. */
export function verbless(passage: Passage, start: number, end: number): Verbless | undefined {
  const text = passage.text.slice(0, end);
  return moves.find(text.slice(start)).length > 0 ? undefined : readVerbless(passage, start, end);
}

/**
 * "Anna Berg (S) med instämmande av Bo Ek (M): Cilla Dal (C) föreslås till ledamot": what stands behind the colon is what they
 * move, whatever verb of moving it has. Undefined where the verb stands before the colon or right behind it.
 */
export function spoken(passage: Passage, start: number, end: number): Verbless | undefined {
  const text = passage.text.slice(start, end);
  const colon = text.indexOf(":");
  const verb = colon < 0 ? undefined : moves.find(text)[0];
  if (!verb || verb.start < colon || /^:\s?$/.test(text.slice(colon, verb.start))) return undefined;
  const found = readVerbless(passage, start, end);
  return found && /^\s*:/.test(found.demand?.text ?? "") ? found : undefined;
}

function readVerbless(passage: Passage, start: number, end: number): Verbless | undefined {
  const text = passage.text.slice(0, end);
  const people = mentions(passage, start, end).filter((mention) => !mention.genitive);
  const first = people[0];
  const last = people.at(-1);
  if (!first || !last) return undefined;
  const lead = text.slice(start, first.start);
  const leads = onlyLinks(text, start, first.start) || leadNouns.whole(lead) !== undefined;
  const run = enumeration(text, people, 0);
  const closing = run.at(-1) as Mention;
  if (leads && run.length === people.length && closes(text, last.end, end))
    return { by: people, supporters: [], demand: undefined };
  const behind = closing.end + (/^,?\s/.exec(text.slice(closing.end))?.[0].length ?? 0);
  const supporting = supported.opening(text.slice(behind));
  const supporters = leads && supporting?.start === 0 ? enumeration(text, people, run.length) : [];
  const named = behindParty(text, (supporters.at(-1) ?? closing).end);
  const more = others.opening(text.slice(named));
  const from = leads ? named + (more && more.start <= 2 ? more.end : 0) : start;
  const to = leads ? end : first.start;
  const marked = /^\s*[:–-]/.test(text.slice(from)) || /[:–-]\s*$/.test(text.slice(start, to)) || to - from < SHORT;
  const cue = cues.find(lead)[0];
  const said = text.slice(from, to).replace(/^[\s:,–-]+/, "");
  const opener = openers.opening(said);
  const head = demandWords.opening(opener?.start === 0 ? said.slice(opener.end).trimStart() : said);
  const spoken = leads && /^\s*:/.test(text.slice(from)) && said.split(" ", FEWEST).length === FEWEST;
  if (!marked || (head?.start !== 0 && !cue && !spoken) || (!leads && !closes(text, last.end, end))) return undefined;
  const type = cue && (cue.id === "cue-noun" ? "addition" : "amendment");
  return { by: leads ? run : people, supporters, demand: passage.slice(from, to), ...(type ? { type } : {}) };
}

/** Where a party ends that stands between a name and its colon without brackets: "Anna Berg, s: …". */
function behindParty(text: string, at: number): number {
  const [whole = "", code] = /^,\s(\p{L}{1,5})(?=\s?:)/u.exec(text.slice(at, at + 12)) ?? [];
  return code !== undefined && partyCode(code) !== undefined ? at + whole.length : at;
}

/** Fewest words behind a name and a colon that are a proposal: "Anna Berg (S): Taxan höjs". */
const FEWEST = 2;

/** Whether nothing but marks follows up to the end of the sentence. */
const closes = (text: string, from: number, to: number): boolean => /^[\s.,;:)]*$/.test(text.slice(from, to));
