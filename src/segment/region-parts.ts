import type { Cell, Line } from "../model/line.js";
import { type LabelHit, type LabelId, labelAt } from "../vocabulary/labels.js";
import { personWords } from "../vocabulary/person-phrases.js";
import { nameEnd } from "../vocabulary/person-shape.js";
import { structureWords } from "../vocabulary/structure.js";
import { breaksBelow } from "./broken-labels.js";
import { part } from "./cell-part.js";
import { describes, isStanding as isStandingAlone } from "./description-stacks.js";
import { innerLabel, innerMeasure } from "./inner-labels.js";
import { amongNamed, isDated, isPlace } from "./region-signed.js";
import { isSaid, mayBeSaid, type Waiting } from "./waiting-labels.js";

/** A label or a value on one line. A label may go on below: `more` are its further cells. */
export interface Part {
  cell: Cell;
  label?: LabelId;
  more?: Cell[];
}

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

/** Labels that are also said of a person in a list. */
const OFFICES: ReadonlySet<LabelId> = new Set(["chair", "vice-chair", "secretary", "office"] as const);
/** Labels of the block of signatures. */
const SIGNING: ReadonlySet<LabelId> = new Set(["chair", "verifiers", "paragraphs", "signatures"] as const);
/** Those behind which the line to sign on may stand, with more behind it: "Sekreterare ……… Paragrafer 1–10". */
const SIGNED: ReadonlySet<LabelId> = new Set(["chair", "secretary", "verifiers"] as const);
/** Lists of those who attend without being of the body: the secretary stands in them by name. */
export const GUESTS: ReadonlySet<string> = new Set(["others", "officials", "present"]);
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
/** Labels that open a list of people. */
export const LISTS: ReadonlySet<string> = new Set([
  "present",
  "serving",
  "members",
  "serving-substitutes",
  "substitutes",
  "officials",
  "office",
  "staff",
  "others",
  "absent",
  "absent-substitutes",
  "replaced",
  "name-column",
  "party-column",
  "vote-column",
  "extent-column",
]);

/** How many characters of a line's cells the label above has taken already, by index of the line. */
export type Taken = Map<number, Map<Cell, number>>;
/** The labels and values of a line, left to right. Notes in `taken` what a label takes of the next line. */
export function partsOf(
  lines: readonly Line[],
  at: number,
  setting: Setting,
  taken: Taken,
  unit: number,
  tolerant: boolean,
): Part[] {
  const line = lines[at] as Line;
  const parts: Part[] = [];
  const apart = line.cells.length === 2 && line.text.length < 60 && /^\p{Ll}/u.test(line.cells[1]?.text ?? "");
  const above = line.cells[0];
  if (setting.begun && setting.listing && above && isSaidOf(lines, at)) return [{ cell: above }];
  const spread = apart ? labelAt(line.text) : undefined;
  if (spread?.whole) {
    const [first, second] = line.cells as [Cell, Cell];
    return [{ cell: { ...first, text: line.text, end: second.end, x1: second.x1 }, label: spread.id }];
  }
  if (line.cells.length === 2 && !setting.listing && amongNamed(lines, at)) return line.cells.map((cell) => ({ cell }));
  line.cells.forEach((whole, index) => {
    const skip = taken.get(at)?.get(whole) ?? 0;
    const cell = skip > 0 ? part(whole, skip) : whole;
    if (!cell) return;
    const broken = skip > 0 ? undefined : breaksBelow(cell, lines, at, unit);
    if (broken && allowed(broken.hit, cell.text, parts, index, line, setting)) {
      pushLabel(
        parts,
        cell,
        broken.hit,
        broken.below.map(({ under }) => under),
      );
      for (const [i, { whole, taken: length }] of broken.below.entries()) {
        const next = taken.get(at + 1 + i) ?? new Map<Cell, number>();
        next.set(whole, length);
        taken.set(at + 1 + i, next);
      }
      return;
    }
    pushCell(parts, cell, index, line, setting, tolerant);
  });
  return headsTitles(parts) ? parts.slice(0, 1) : parts;
}

/** Whether the label of a list of guests heads a column, and a word beside it that of their titles: "Övriga närvarande      Funktion". */
const headsTitles = ([label, head, ...more]: readonly Part[]): boolean =>
  label?.label !== undefined &&
  GUESTS.has(label.label) &&
  head !== undefined &&
  head.label === undefined &&
  more.length === 0 &&
  structureWords("title-heads").whole(head.cell.text) !== undefined;

function pushCell(parts: Part[], cell: Cell, index: number, line: Line, setting: Setting, tolerant: boolean): void {
  let rest: Cell | undefined = cell;
  for (let guard = 0; rest && guard < 6; guard++) {
    const hit = labelAt(rest.text, tolerant);
    if (!hit || !allowed(hit, rest.text, parts, index, line, setting)) break;
    rest = pushLabel(parts, rest, hit);
  }
  if (!rest) return;
  const inner = innerLabel(rest.text) ?? innerMeasure(rest.text);
  if (!inner) {
    parts.push({ cell: rest });
    return;
  }
  const before = part(rest, 0, inner);
  if (before) parts.push({ cell: before });
  const after = part(rest, inner);
  if (after) pushCell(parts, after, index + 1, line, setting, tolerant);
}

/** Adds the label and gives what stands behind it in the cell. */
function pushLabel(parts: Part[], cell: Cell, hit: LabelHit, below?: Cell[]): Cell | undefined {
  const label = part(cell, 0, hit.end) as Cell;
  parts.push({ cell: label, label: hit.id, ...(below ? { more: below } : {}) });
  const rest = hit.whole ? undefined : part(cell, hit.end);
  if (rest && below) parts.push({ cell: rest });
  return below ? undefined : rest;
}

/** Labels that may go on in small letters from the one above, where a day stands behind: "tas ner   2024-04-05". */
const DATED: ReadonlySet<LabelHit["id"]> = new Set(["notice-posted", "notice-removed"] as const);

/** Whether the label may begin in small letters. */
function maySmall(hit: LabelHit, rest: string, index: number, line: Line, setting: Setting): boolean {
  const next = line.cells[index + 1];
  if (DATED.has(hit.id) && /^\d/.test(rest || (next?.text ?? ""))) return true;
  return hit.whole && SIGNED.has(hit.id) && (isPlace(next) || setting.captions());
}

/** Whether the label may stand here. */
function allowed(
  hit: LabelHit,
  text: string,
  parts: readonly Part[],
  index: number,
  line: Line,
  setting: Setting,
): boolean {
  const rest = text.slice(hit.end).trim();
  if (!/^[\p{Lu}\d§]/u.test(text) && !hit.colon && !maySmall(hit, rest, index, line, setting)) return false;
  const first = parts.length === 0;
  if (first && line.cells.length === 1 && mayBeSaid(hit, rest) && isSaid(hit, setting.waiting())) return false;
  const afterLabel = parts.at(-1)?.label !== undefined;
  const followed = index + 1 < line.cells.length;
  const entry = setting.entryX !== undefined && Math.abs((line.cells[index]?.x0 ?? 0) - setting.entryX) < 1;
  if (setting.away && hit.id === "substitutes" && !hit.colon && !hit.whole) return false;
  const amongPeople = !first && !afterLabel && parts.some((part) => part.label !== undefined && LISTS.has(part.label));
  if (OFFICES.has(hit.id) && amongPeople && !hit.colon) return false;
  if (!first && !hit.colon && isBehindName(parts) && isStanding(text, line.cells[index + 1])) return false;
  const opens = OFFICES.has(hit.id) && LISTS.has(parts.at(-1)?.label ?? "") && !hit.colon && !hit.whole;
  if (opens && (nameEnd(rest) ?? 0) > 0) return false;
  if (hit.id === "verifiers" && setting.listing && isBehindName(parts) && !hit.colon) return false;
  if (hit.id === "secretary" && GUESTS.has(parts.at(-1)?.label ?? "") && !hit.colon && (nameEnd(rest) ?? 0) > 0)
    return false;
  if (OFFICES.has(hit.id) && setting.listing && !hit.colon) {
    if (!first && !afterLabel) return false;
    if (hit.id === "vice-chair" && setting.begun) return false;
    if (!hit.whole || !followed) return hit.whole ? hit.id !== "office" : !isEntry(hit, rest, setting, entry);
    if (isGuest(hit, setting, entry)) return besideEntries(line, index, setting);
  }
  if (OFFICES.has(hit.id) && setting.listing && !setting.begun && !hit.colon) return false;
  if (hit.id === "office" && !hit.colon && !followed) return false;
  if (!first && !afterLabel && !hit.colon && !hit.whole && setting.listing && hit.id !== "paragraphs") return false;
  if (hit.colon || hit.whole || (LISTS.has(hit.id) && LEGEND.test(rest))) return true;
  if (labelAt(rest) && /^\p{Lu}/u.test(rest) && (first || afterLabel)) return true;
  if (MEASURED.has(hit.id))
    return /^(?:\p{Ll}{1,8}\.?\s)?[§\d(]|^\p{L}{3,9}\s(?:\p{Ll}+\s)?\d/u.test(rest) && !/^[,;]/.test(rest);
  if (hit.id === "certified") return isDated(rest);
  if (SIGNED.has(hit.id) && /^[_.…]{3,}/.test(rest)) return true;
  if (hit.id === "place") return first && !entry && !setting.listing && /^\p{Lu}/u.test(rest);
  if (hit.id === "vote-list") return /^[\s\d,.:(]*\p{L}{0,6}\.?\)?$/u.test(rest) || namesItem(rest);
  if (hit.id === "notice" && /^\P{Ll}+$/u.test(text.slice(0, hit.end))) return /^\p{Lu}\p{Ll}/u.test(rest);
  if (APART.has(hit.id)) return false;
  if (!first && !afterLabel) return false;
  if (LISTS.has(hit.id) || SIGNED.has(hit.id) || hit.id === "chosen") return (nameEnd(rest) ?? 0) > 0;
  return /^[\p{Lu}\d§]/u.test(rest) || text.slice(0, hit.end).includes(" ");
}

/** Whether a name stands to the left: "Bo Ek (M)      Justerare" says of him that he verifies. */
const isBehindName = (parts: readonly Part[]): boolean => {
  const before = parts.at(-1);
  return before !== undefined && before.label === undefined && (nameEnd(before.cell.text) ?? 0) > 0;
};

/** Whether a line says what somebody is whom the list names above: its own line, or among as many as there are names. */
const isSaidOf = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at] as Line;
  if (IN_BRACKETS.test(lines[at + 1]?.text ?? "") && isOffice(line)) return true;
  return line.cells.length === 1 && isStandingAlone(line.text) && describes(lines, at);
};

/** "Ledamot" or "1:e vice ordförande" by itself over the party of the one named above: the columns of a list below each other. */
const isOffice = ({ text, cells }: Line): boolean => {
  const hit = cells.length === 1 ? labelAt(text) : undefined;
  return hit?.whole === true && !hit.colon && (OFFICES.has(hit.id) || standings.whole(text) !== undefined);
};

const standings = personWords("member", "substitute", "serving");

/** Whether a cell says of somebody that they are a member or a substitute: the party stands in the column behind it, or nothing does. */
const isStanding = (text: string, next: Cell | undefined): boolean => {
  const word = standings.whole(text);
  return next ? word !== undefined && IN_BRACKETS.test(next.text) : word === "member";
};

/** A party in a column or on a line of its own. */
const IN_BRACKETS = /^\(\p{L}{1,6}\)$/u;

/** What a mark in the list below means, behind the label: "(* = tjänstgörande ersättare)". */
const LEGEND = /^\(\*{1,4}\s?[^()*]{3,60}\)$/;

/** "1 – § 25, Budget 2019": which list of votes it is, and of what item. */
export const namesItem = (rest: string): boolean => /^(?:\p{L}{2}\.?\s)?\d{0,3}[\s,.:(–—-]{0,4}§\s*\d/u.test(rest);

/** A secretary listed among those who attend, unless the next line shows that the block of signatures begins; what stands below the entries is one. */
const isGuest = (hit: LabelHit, setting: Setting, entry: boolean): boolean =>
  hit.id === "secretary" && setting.guests && setting.begun && (entry || !SIGNING.has(setting.next ?? "present"));

/** Whether a word stands in the column of the labels and the name behind it in that of the entries. */
const besideEntries = (line: Line, index: number, { labelX, entryX }: Setting): boolean => {
  const [x, next] = [line.cells[index]?.x0 ?? 0, line.cells[index + 1]?.x0 ?? 0];
  return (
    entryX !== undefined && x < entryX - 1 && (Math.abs(next - entryX) < 1 || Math.abs(x - (labelX ?? entryX)) < 1)
  );
};

/** "Ordförande Anna Berg" at the head of a list is its first entry, not a label. */
const isEntry = (hit: LabelHit, rest: string, setting: Setting, entry: boolean): boolean =>
  isGuest(hit, { ...setting, begun: true }, entry) ||
  hit.id === "vice-chair" ||
  hit.id === "office" ||
  (hit.id === "chair" && !setting.begun) ||
  (nameEnd(rest) ?? 0) === 0;
