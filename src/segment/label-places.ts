import type { Cell, Line } from "../model/line.js";
import { type LabelHit, type LabelId, labelAt } from "../vocabulary/labels.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { GUESTS, LISTS, OFFICES, SIGNERS } from "./label-lists.js";
import type { Part } from "./region-parts.js";
import { isDated, isPlace } from "./region-signed.js";
import { isSaid, mayBeSaid, type Waiting } from "./waiting-labels.js";

/** What a line stands in, as far as that decides whether words are a label. */
export interface Setting {
  /** The lines above list people who attended. */
  listing: boolean;
  /** The list has begun: there is at least one entry. */
  begun: boolean;
  /** The list is of those who attend without being of the body: secretaries stand in it by name. */
  guests: boolean;
  /** The entry above is of somebody absent: a substitute named below stands in for them. */
  away: boolean;
  /** The label that the next line begins with. */
  next: LabelId | undefined;
  /** Left edges of the list's label and of its entries, where they stand beside it. */
  labelX: number | undefined;
  entryX: number | undefined;
  /** Words for what people sign as stand below each other here, under no names: "sekreterare" over "ordförande". */
  captions: () => boolean;
  /** The labels above that wait for their values. */
  waiting: () => Waiting;
}

/** Labels of the block of signatures. */
const SIGNING: ReadonlySet<LabelId> = new Set(["chair", "verifiers", "paragraphs", "signatures"] as const);
/** Labels of one common word: a value may follow without a colon only where it has a digit. */
const MEASURED: ReadonlySet<LabelId> = new Set([
  "time",
  "date",
  "start",
  "end",
  "adjournment",
  "paragraphs",
  "notice-posted",
  "notice-removed",
  "notice-period",
  "verification-date",
  "verified",
  "signed-on",
  "notice-period-end",
] as const);
/** Labels after which a value follows only in a cell of its own or after a colon. */
const APART: ReadonlySet<LabelId> = new Set([
  "office",
  "document",
  "organization",
  "body",
  "contact",
  "contents",
  "signing-service",
  "notice",
  "vice-chair",
  "certified-strip",
  "staff",
  "notice-board",
] as const);

/** Labels that may go on in small letters from the one above, where a day stands behind: "tas ner   2024-04-05". */
const DATED: ReadonlySet<LabelHit["id"]> = new Set(["notice-posted", "notice-removed"] as const);

/** Where a label would stand: what is left of it on its line, the cell it opens, and what the line stands in. */
export interface Spot {
  parts: readonly Part[];
  index: number;
  line: Line;
  setting: Setting;
}

/** Whether the label that `text` begins with may stand at a spot, and is no value or something said of somebody. */
export function mayStand(hit: LabelHit, text: string, spot: Spot): boolean {
  const { parts, line, setting } = spot;
  const rest = text.slice(hit.end).trim();
  if (!/^[\p{Lu}\d§]/u.test(text) && !hit.colon && !maySmall(hit, rest, spot)) return false;
  const alone = parts.length === 0 && line.cells.length === 1;
  if (alone && mayBeSaid(hit, rest) && isSaid(hit, setting.waiting())) return false;
  return mayStandAmong(hit, text, rest, spot) ?? mayBeFollowed(hit, text, rest, spot);
}

/** Whether the label may begin in small letters. */
function maySmall(hit: LabelHit, rest: string, { index, line, setting }: Spot): boolean {
  const next = line.cells[index + 1];
  if (DATED.has(hit.id) && /^\d/.test(rest || (next?.text ?? ""))) return true;
  return hit.whole && SIGNERS.has(hit.id) && (isPlace(next) || setting.captions());
}

/** Whether the label may stand beside and among people, of whom its words may be said; undefined where that does not tell. */
function mayStandAmong(hit: LabelHit, text: string, rest: string, spot: Spot): boolean | undefined {
  if (hit.colon) return undefined;
  const { parts, index, line, setting } = spot;
  const first = parts.length === 0;
  const before = parts.at(-1)?.label;
  const followed = index + 1 < line.cells.length;
  if (setting.away && hit.id === "substitutes" && !hit.whole) return false;
  const office = OFFICES.has(hit.id);
  const named = (nameEnd(rest) ?? 0) > 0;
  const amongPeople = before === undefined && parts.some(({ label }) => label !== undefined && LISTS.has(label));
  if (office && amongPeople) return false;
  if (isBehindName(parts) && isStanding(text, line.cells[index + 1])) return false;
  if (office && LISTS.has(before ?? "") && !hit.whole && named) return false;
  if (hit.id === "verifiers" && setting.listing && isBehindName(parts)) return false;
  if (hit.id === "secretary" && GUESTS.has(before ?? "") && named) return false;
  if (office && setting.listing) {
    if (!first && before === undefined) return false;
    if (hit.id === "vice-chair" && setting.begun) return false;
    if (!hit.whole || !followed) return hit.whole ? hit.id !== "office" : !isEntry(hit, rest, spot);
    if (isGuest(hit, spot)) return besideEntries(spot);
    if (!setting.begun) return false;
  }
  if (hit.id === "office" && !followed) return false;
  const amid = !first && before === undefined && !hit.whole;
  return amid && setting.listing && hit.id !== "paragraphs" ? false : undefined;
}

/** Whether what stands behind the label in its cell may be its value. */
function mayBeFollowed(hit: LabelHit, text: string, rest: string, spot: Spot): boolean {
  const opens = spot.parts.length === 0 || spot.parts.at(-1)?.label !== undefined;
  if (hit.colon || hit.whole || (LISTS.has(hit.id) && LEGEND.test(rest))) return true;
  if (labelAt(rest) && /^\p{Lu}/u.test(rest) && opens) return true;
  if (MEASURED.has(hit.id))
    return /^(?:\p{Ll}{1,8}\.?\s)?[§\d(]|^\p{L}{3,9}\s(?:\p{Ll}+\s)?\d/u.test(rest) && !/^[,;]/.test(rest);
  if (hit.id === "certified") return isDated(rest);
  // The line to sign on may stand behind the label, with more behind it: "Sekreterare ……… Paragrafer 1–10".
  if (SIGNERS.has(hit.id) && /^[_.…]{3,}/.test(rest)) return true;
  if (hit.id === "place")
    return spot.parts.length === 0 && !isAmongEntries(spot) && !spot.setting.listing && /^\p{Lu}/u.test(rest);
  if (hit.id === "vote-list") return /^[\s\d,.:(]*\p{L}{0,6}\.?\)?$/u.test(rest) || namesItem(rest);
  if (hit.id === "notice" && /^\P{Ll}+$/u.test(text.slice(0, hit.end))) return /^\p{Lu}\p{Ll}/u.test(rest);
  if (APART.has(hit.id) || !opens) return false;
  if (LISTS.has(hit.id) || SIGNERS.has(hit.id) || hit.id === "chosen") return (nameEnd(rest) ?? 0) > 0;
  return /^[\p{Lu}\d§]/u.test(rest) || text.slice(0, hit.end).includes(" ");
}

/** Whether a name stands to the left: "Bo Ek (M)      Justerare" says of him that he verifies. */
const isBehindName = (parts: readonly Part[]): boolean => {
  const before = parts.at(-1);
  return before !== undefined && before.label === undefined && (nameEnd(before.cell.text) ?? 0) > 0;
};

/** What somebody is in the body. */
export const standings = personWords("member", "substitute", "serving");

/** Whether a cell says of somebody that they are a member or a substitute: the party stands in the column behind it, or nothing does. */
const isStanding = (text: string, next: Cell | undefined): boolean => {
  const word = standings.whole(text);
  return next ? word !== undefined && IN_BRACKETS.test(next.text) : word === "member";
};

/** A party in a column or on a line of its own. */
export const IN_BRACKETS = /^\(\p{L}{1,6}\)$/u;

/** What a mark in the list below means, behind the label: "(* = tjänstgörande ersättare)". */
const LEGEND = /^\(\*{1,4}\s?[^()*]{3,60}\)$/;

/** "1 – § 25, Budget 2019": which list of votes it is, and of what item. */
export const namesItem = (rest: string): boolean => /^(?:\p{L}{2}\.?\s)?\d{0,3}[\s,.:(–—-]{0,4}§\s*\d/u.test(rest);

/** Whether the spot is in the column of the entries of a list. */
const isAmongEntries = ({ line, index, setting: { entryX } }: Spot): boolean =>
  entryX !== undefined && Math.abs((line.cells[index]?.x0 ?? 0) - entryX) < 1;

/** A secretary listed among those who attend, unless the next line shows that the block of signatures begins; what stands below the entries is one. */
const isGuest = (hit: LabelHit, spot: Spot): boolean =>
  hit.id === "secretary" && spot.setting.guests && spot.setting.begun && isNoSigner(spot);

const isNoSigner = (spot: Spot): boolean => isAmongEntries(spot) || !SIGNING.has(spot.setting.next ?? "present");

/** Whether a word stands in the column of the labels and the name behind it in that of the entries. */
const besideEntries = ({ line, index, setting: { labelX, entryX } }: Spot): boolean => {
  const [x, next] = [line.cells[index]?.x0 ?? 0, line.cells[index + 1]?.x0 ?? 0];
  return (
    entryX !== undefined && x < entryX - 1 && (Math.abs(next - entryX) < 1 || Math.abs(x - (labelX ?? entryX)) < 1)
  );
};

/** "Ordförande Anna Berg" at the head of a list is its first entry, not a label. */
const isEntry = (hit: LabelHit, rest: string, spot: Spot): boolean =>
  (hit.id === "secretary" && spot.setting.guests && isNoSigner(spot)) ||
  hit.id === "vice-chair" ||
  hit.id === "office" ||
  (hit.id === "chair" && !spot.setting.begun) ||
  (nameEnd(rest) ?? 0) === 0;
