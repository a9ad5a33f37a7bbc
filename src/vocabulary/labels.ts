import { NearMatcher } from "../text/near.js";
import { respelled } from "../text/respelling.js";
import abbreviations from "./label-abbreviations.json" with { type: "json" };
import labels from "./labels.json" with { type: "json" };

/** What a label of the cover or the closing pages means. */
export type LabelId = keyof typeof labels;

/** Lists, and columns of rolls, of the members of a body and their substitutes. */
export const boardLists: ReadonlySet<string> = new Set<LabelId>([
  "members",
  "name-column",
  "serving",
  "substitutes",
  "serving-substitutes",
]);

/** A label at the beginning of a text. */
export interface LabelHit {
  id: LabelId;
  /** Where it ends in the text, its colon included. */
  end: number;
  /** Whether a colon closes it. */
  colon: boolean;
  /** Whether it is all of the text. */
  whole: boolean;
}

interface Token {
  key: string;
  end: number;
}

/** A word or mark of a label. */
const TOKEN = /\d:\p{Ll}|[\p{L}\p{N}]+\.?|[§&/(),-]/gu;

/** Longest label in tokens, and how much of a text is looked at. */
const LONGEST = 12;
const HEAD = 160;

/** Words of labels that are often cut short, written out. */
const written = new Map(Object.entries(abbreviations));

const exact = new Map<string, LabelId>();
const beginnings = new Set<string>();
const single: [string, LabelId][] = [];
for (const id of Object.keys(labels) as LabelId[]) {
  for (const phrase of labels[id]) {
    const tokens = tokensOf(phrase).map((token) => token.key);
    const key = tokens.join(" ");
    if (!exact.has(key)) exact.set(key, id);
    for (let k = 1; k < tokens.length; k++) beginnings.add(tokens.slice(0, k).join(" "));
    single.push([phrase, id]);
  }
}
const near = new NearMatcher<LabelId>(single);

const openings = new Set([...exact.keys()].map((key) => key.split(" ")[0] as string));

/** Whether labels begin with a word; much sooner told than which one does. */
export function beginsLabel(word: string): boolean {
  const plain = (word.endsWith(".") ? word.slice(0, -1) : word).toLowerCase();
  return openings.has(written.get(plain) ?? plain);
}

/** The longest label that the text begins with; misread ones are taken where they are all of the text or stand before a colon. */
export function labelAt(text: string, tolerant = false): LabelHit | undefined {
  if (SPACED.test(text)) return spacedLabel(text);
  const head = text.slice(0, HEAD);
  const tokens = tokensOf(head, LONGEST + 2);
  let key = "";
  let found: { id: LabelId; end: number } | undefined;
  for (let k = 0; k < tokens.length && k < LONGEST; k++) {
    const token = tokens[k] as Token;
    key = k === 0 ? token.key : `${key} ${token.key}`;
    const id = exact.get(key);
    if (id) found = { id, end: token.end };
    if (!beginnings.has(key)) break;
  }
  if (tolerant && (!found || !closes(head, found.end))) found = misread(head) ?? found;
  if (!found) return undefined;
  const closing = /^\s?[:;]/.exec(head.slice(found.end))?.[0].length ?? 0;
  const end = found.end + closing;
  const rest = text.slice(end, end + 80);
  return { id: found.id, end, colon: closing > 0, whole: text.length - end < 80 && /^[\s._…:-]*$/.test(rest) };
}

/** Letters set apart: "B E V I S". */
const SPACED = /^\p{L}(?:\s\p{L}){3,}\s?:?$/u;

function spacedLabel(text: string): LabelHit | undefined {
  const id = exact.get(text.replace(/[\s:]/g, "").toLowerCase());
  return id === undefined ? undefined : { id, end: text.length, colon: text.endsWith(":"), whole: true };
}

/** Whether a label ends at a colon or with the text. */
const closes = (text: string, end: number): boolean => /^\s?(?:[:;]|[\s._…:-]*$)/.test(text.slice(end));

function misread(text: string): { id: LabelId; end: number } | undefined {
  const colon = text.indexOf(":");
  const end = colon > 0 ? colon : text.replace(/[\s._…:-]+$/, "").length;
  if (end < 6 || end > 60) return undefined;
  const id = near.find(text.slice(0, end));
  return id === undefined ? undefined : { id, end };
}

/** A label that breaks over two lines: how much of both texts it takes. Either half must be all of its text, or a value stand behind each, or the label be long. */
export function brokenLabel(first: string, second: string): { id: LabelId; first: number; second: number } | undefined {
  const hyphenated = first.endsWith("-") ? labelAt(first.slice(0, -1) + second.slice(0, HEAD)) : undefined;
  if (hyphenated && hyphenated.end >= first.length)
    return { id: hyphenated.id, first: first.length, second: hyphenated.end - first.length + 1 };
  const upper = tokensOf(first.slice(0, HEAD), LONGEST);
  let key = "";
  let taken = 0;
  for (let k = 0; k < upper.length; k++) {
    const next = k === 0 ? (upper[k] as Token).key : `${key} ${(upper[k] as Token).key}`;
    if (!beginnings.has(next)) break;
    key = next;
    taken = k + 1;
  }
  const lower = tokensOf(second.slice(0, HEAD), LONGEST);
  for (; taken > 0; taken--) {
    const start = upper
      .slice(0, taken)
      .map((token) => token.key)
      .join(" ");
    let joined = start;
    let found: { id: LabelId; first: number; second: number } | undefined;
    for (let m = 0; m < lower.length; m++) {
      joined += ` ${(lower[m] as Token).key}`;
      const id = exact.get(joined);
      const half = taken === upper.length && upper.length < LONGEST;
      const all = m === lower.length - 1 && lower.length < LONGEST;
      const long = taken >= 3 && taken + m >= 3;
      const valued = taken >= 2 && isValued(first, upper[taken - 1]) && isValued(second, lower[m]);
      if (id && (half || all || long || valued))
        found = { id, first: (upper[taken - 1] as Token).end, second: (lower[m] as Token).end };
      if (!beginnings.has(joined)) break;
    }
    if (found) return found;
  }
  return undefined;
}

/** Whether a value follows a word: a capital or a number behind a blank. */
const isValued = (text: string, word: Token | undefined): boolean =>
  word !== undefined && /^\s[\p{Lu}\d]/u.test(text.slice(word.end, word.end + 2));

/** Words and marks of a label, in lower case and written out; full stops and colons do not count, "1:e" is one word. */
function tokensOf(text: string, most = 40): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null && tokens.length < most; match = TOKEN.exec(text)) {
    const word = match[0].toLowerCase();
    const plain = word.endsWith(".") ? word.slice(0, -1) : word;
    tokens.push({ key: written.get(plain) ?? respelled(plain), end: TOKEN.lastIndex });
  }
  return tokens;
}
