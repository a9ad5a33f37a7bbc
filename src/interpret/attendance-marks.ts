import type { Context } from "../model/context.js";
import type { Line } from "../model/line.js";
import type { Region } from "../model/outline.js";
import { Passage, type Read } from "../text/passage.js";
import { boardLists } from "../vocabulary/labels.js";
import { personWords } from "../vocabulary/person-phrases.js";
import type { Listed } from "./attendance.js";
import { awayDuring } from "./attendance-away.js";
import { namesIn } from "./attendance-names.js";
import { partyAt } from "./attendance-party.js";
import { presenceIn } from "./attendance-presence.js";

/** A cell that only marks: a cross, a stroke, a figure one or the letter like it, followed at most by items or hours. */
const MARK = /^(?:(?:[xX×✓√✔1]|[-–—])(?![\p{L}\p{N}.:)])|[I|]$)/u;
const words = personWords("mark-present", "mark-absent");
/** What a cell of words for presence says. */
const said = (text: string): "mark-present" | "mark-absent" | undefined =>
  text.length < 40 ? (words.whole(text) ?? words.opening(text)?.id) : undefined;
const isMark = (text: string): boolean => MARK.test(text) || words.whole(text) !== undefined;
const CROSS = /^[xX×✓√✔1]|^[I|]$/;

/**
 * Reads the columns of a table of presence: crosses under "present" and "serving", a party in a column of its own, and
 * the substitute named beside an absent member.
 */
export function marksOf(
  regions: readonly Region[],
  listed: readonly Listed[],
  context: Context,
  bounds: { first?: number; last?: number },
): void {
  const byLine = new Map<Line, Listed[]>();
  for (const one of listed) {
    const same = byLine.get(one.line);
    if (same) same.push(one);
    else byLine.set(one.line, [one]);
  }
  for (const region of regions) {
    if (region.id === "party-column") parties(region, byLine, context);
    else if (region.id === "replaced") replaced(region, byLine, context);
    else if (region.id === "extent-column" || isMarks(region)) crosses(region, byLine, context, bounds);
    else if (region.id === "absent") awayDuring(region, (line, at) => ownerOf(byLine, line, at), context, bounds);
  }
  for (const region of regions) if (region.id === "party-column") seatOf(region, byLine);
  const voting = linesOf(regions, "vote-column");
  unmarked(regions, listed, byLine, voting);
  besideAbsent(byLine, voting, seated(listed, byLine));
  behindAbsent(listed);
}

/** Whether most of a region's lines hold marks. */
export function isMarks(region: Region): boolean {
  let marks = 0;
  for (const { cells } of region.lines) if (isMark(cells[0]?.text ?? "")) marks++;
  return marks > 0 && marks * 2 >= region.lines.length;
}

/** The person that a cell further right on the same line speaks of. */
function ownerOf(byLine: ReadonlyMap<Line, Listed[]>, line: Line, at: number): Listed | undefined {
  let best: Listed | undefined;
  for (const one of byLine.get(line) ?? []) if (one.at < at) best = one;
  return best;
}

/** The member in whose row a substitute is named: whoever takes a place is not away. */
const holderOf = (byLine: ReadonlyMap<Line, Listed[]>, { attendee, line, at }: Listed): Listed | undefined =>
  attendee.category === "substitute"
    ? byLine.get(line)?.find((one) => one.at < at && one.attendee.category === "member")
    : undefined;

function crosses(
  region: Region,
  byLine: ReadonlyMap<Line, Listed[]>,
  context: Context,
  bounds: { first?: number; last?: number },
): void {
  for (const { line, cells } of region.lines) {
    const cell = cells[0];
    const nearest = cell && ownerOf(byLine, line, cell.start);
    if (!cell || !nearest) continue;
    const owner = region.id === "absent" ? (holderOf(byLine, nearest) ?? nearest) : nearest;
    const passage = Passage.of(context.reading.text, cells);
    context.claim(passage.spans(), "attendance");
    const { attendee } = owner;
    const present = CROSS.test(cell.text) || !(MARK.test(cell.text) || said(cell.text) === "mark-absent");
    const presence = presenceIn(passage.text, bounds);
    if (presence.paragraphs !== undefined && presence.values.paragraphs) {
      const read = passage.read(presence.values.paragraphs.start, presence.values.paragraphs.end);
      if (read) attendee.paragraphs = read.as(presence.paragraphs);
    }
    const read = passage.read() as Read;
    if (SERVES.has(region.id) && said(cell.text) === "mark-absent") {
      attendee.absent = read.as(true as const);
      attendee.serving = false;
    } else if (SERVES.has(region.id))
      attendee.serving = present ? read.as(true) : attendee.category === "member" ? attendee.serving : read.as(false);
    else if (!present && region.id === "present") {
      attendee.absent = read.as(true as const);
      attendee.serving = false;
    } else if (present && region.id === "absent") {
      attendee.absent = read.as(true as const);
      attendee.serving = false;
    }
  }
}

/** Columns that say by a mark that somebody serves; a word may say that they are away. */
const SERVES = new Set(["serving", "serving-substitutes"]);

/** Gives the codes of a column of parties to those to its left, or where it stands before the names to those to its right. */
function parties(region: Region, byLine: ReadonlyMap<Line, Listed[]>, context: Context): void {
  const left = region.lines.filter(({ line, cells }) => cells[0] && ownerOf(byLine, line, cells[0].start)).length;
  const before = left * 2 < region.lines.length;
  for (const { line, cells } of region.lines) {
    const at = cells[0]?.start ?? 0;
    const left = ownerOf(byLine, line, at);
    const bare = left?.attendee.party === undefined ? left : holderOf(byLine, left);
    const owners = before ? (byLine.get(line) ?? []) : bare ? [bare] : [];
    const read = Passage.of(context.reading.text, cells).read();
    if (!read) continue;
    const party =
      partyAt(` ${read.value}`, 0, read.value.length + 1) ?? partyAt(`(${read.value.replace(/[()]/g, "")})`, 0, 60);
    for (const { attendee } of party ? owners : []) if (party) attendee.party ??= read.as(party.code);
  }
}

/** Gives the party of a row to who takes the seat: a substitute named behind the column with no party of their own. */
function seatOf(region: Region, byLine: ReadonlyMap<Line, Listed[]>): void {
  for (const { line, cells } of region.lines) {
    const at = cells[0]?.start ?? 0;
    const party = ownerOf(byLine, line, at)?.attendee.party;
    if (party === undefined) continue;
    for (const { attendee, at: place } of byLine.get(line) ?? []) if (place > at) attendee.party ??= party;
  }
}

function replaced(region: Region, byLine: ReadonlyMap<Line, Listed[]>, context: Context): void {
  for (const { line, cells } of region.lines) {
    const owner = cells[0] && ownerOf(byLine, line, cells[0].start);
    const passage = Passage.of(context.reading.text, cells);
    const name = namesIn(passage.text)[0];
    const read = name && passage.read(name.start, name.end);
    if (!owner || !name || !read) continue;
    const party = partyAt(passage.text, name.end, passage.length);
    const code = party && passage.read(party.from, party.to);
    owner.attendee.replaces = { name: read, ...(party && code ? { party: code.as(party.code) } : {}) };
    owner.attendee.category = "substitute";
    owner.attendee.serving = true;
  }
}

/** The lines of the regions with some of the ids. */
const linesOf = (regions: readonly Region[], ...ids: string[]): Set<Line> =>
  new Set(regions.filter(({ id }) => ids.includes(id)).flatMap(({ lines }) => lines.map(({ line }) => line)));

/** Where a column of a roll marks most of those in the list to its left as present, those without a mark are absent. */
function unmarked(
  regions: readonly Region[],
  listed: readonly Listed[],
  byLine: ReadonlyMap<Line, Listed[]>,
  voting: ReadonlySet<Line>,
): void {
  for (const [at, region] of regions.entries()) {
    if (region.id !== "present" || !isMarks(region)) continue;
    const marked = new Set(region.lines.map(({ line }) => line));
    // Behind two lists the column is of the one that has most of the rows which it marks.
    const beside = regions
      .slice(0, at)
      .findLast((one) => isList(one) && one.lines.filter(({ line }) => marked.has(line)).length * 2 >= marked.size);
    const rows = beside ? listed.filter((one) => one.region === beside) : [];
    if (rows.filter(({ line }) => marked.has(line)).length * 2 < rows.length) continue;
    const told = linesOf(
      regions.filter((one) => one !== region),
      "present",
      "absent",
      "extent-column",
    );
    for (const { attendee, line } of rows) {
      const alone = byLine.get(line)?.length === 1;
      if (marked.has(line) || (alone && (voting.has(line) || told.has(line)))) continue;
      if (attendee.paragraphs !== undefined || attendee.arrives !== undefined) continue;
      attendee.absent = true;
      attendee.serving = false;
    }
  }
}

/** Whether a region lists people of the board by name. */
const isList = ({ id }: Region): boolean => boardLists.has(id);

/** The lists of substitutes in which all who are present stand on lines of members who are away: they sit in their places. */
function seated(listed: readonly Listed[], byLine: ReadonlyMap<Line, Listed[]>): Set<Region> {
  const regions = new Set<Region>();
  const others = new Set<Region>();
  for (const { attendee, line, at, region } of listed) {
    if (attendee.category !== "substitute" || attendee.absent !== undefined || region.id !== "substitutes") continue;
    const member = byLine.get(line)?.find((one) => one.at < at && one.attendee.category === "member");
    ((member?.attendee.absent ?? member?.attendee.paragraphs) === undefined ? others : regions).add(region);
  }
  for (const region of others) regions.delete(region);
  return regions;
}

/** A substitute who serves, or votes, on the line of a member who is absent, or there for a part, takes that member's place. */
function besideAbsent(
  byLine: ReadonlyMap<Line, Listed[]>,
  voting: ReadonlySet<Line>,
  seats: ReadonlySet<Region>,
): void {
  for (const [line, list] of byLine) {
    const absent = list.find(
      ({ attendee: { category, absent: away, paragraphs, arrives, leaves } }) =>
        category === "member" && (away ?? paragraphs ?? arrives ?? leaves) !== undefined,
    );
    const substitute = list.find(
      ({ attendee, at, region }) =>
        absent !== undefined &&
        at > absent.at &&
        attendee.category === "substitute" &&
        attendee.absent === undefined &&
        (attendee.serving === true ||
          seats.has(region) ||
          (voting.has(line) && absent.attendee.absent !== undefined)) &&
        attendee.replaces === undefined,
    );
    if (!absent || !substitute) continue;
    substitute.attendee.serving = true;
    const { name, party } = absent.attendee;
    // The heading of a party stands over the rows of both.
    if (typeof party === "string") substitute.attendee.party ??= party;
    substitute.attendee.replaces = { name, ...(party !== undefined && { party }) };
  }
}

/**
 * In a list of who voted that has no column for presence, a substitute beside a member votes in that member's place: the
 * member is not there.
 */
export function withoutReplaced(listed: readonly Listed[], regions: readonly Region[]): Listed[] {
  if (!regions.some(({ id }) => id === "vote-column")) return [...listed];
  const voting = linesOf(regions, "vote-column");
  const told = linesOf(regions, "present", "absent", "extent-column");
  const gone = new Set<Listed>();
  for (const [i, one] of listed.entries()) {
    const member = listed[i - 1];
    const { attendee, line, region } = one;
    if (region.id !== "serving-substitutes" || member?.line !== line || member.attendee.category !== "member") continue;
    if (attendee.replaces !== undefined || !voting.has(line) || told.has(line)) continue;
    const { name, party } = member.attendee;
    attendee.replaces = { name, ...(party !== undefined && { party }) };
    gone.add(member);
  }
  return listed.filter((one) => !gone.has(one));
}

/** A substitute named right behind an absent member, in the list of members, takes that member's place. */
function behindAbsent(listed: readonly Listed[]): void {
  for (const [i, { attendee, region, standing }] of listed.entries()) {
    const member = listed[i - 1];
    if (attendee.category !== "substitute" || attendee.replaces !== undefined || member?.region !== region) continue;
    if (member.attendee.category !== "member" || member.attendee.absent === undefined) continue;
    if (standing !== member.standing || attendee.absent !== undefined) continue;
    const { name, party } = member.attendee;
    attendee.replaces = { name, ...(party !== undefined && { party }) };
    attendee.serving = true;
  }
}
