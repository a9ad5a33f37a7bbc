import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Notice } from "../model/minutes.js";
import type { Region } from "../model/outline.js";
import { findRanges } from "../text/numbers.js";
import type { Read } from "../text/passage.js";
import { meetingWords } from "../vocabulary/bodies.js";
import { datesIn } from "../vocabulary/calendar.js";
import { passageOf } from "./cover-regions.js";
import { whenIn } from "./cover-when.js";
import { yearIn } from "./cover-year.js";

const NOTICE = new Set(["notice-posted", "notice-removed", "notice-period", "notice-location"]);

/**
 * The public notice that the minutes are verified. Where there are several, the one for all items counts: one that names
 * items is of some verified at once.
 */
export function noticeOf(context: Context): Draft<Notice> | undefined {
  const blocks: { draft: Draft<Notice>; partial: boolean; holder: Region | undefined }[] = [];
  const year = yearIn(context);
  for (const region of [...context.outline.cover, ...context.outline.closing]) {
    if (region.id === "notice") {
      const draft: Draft<Notice> = {};
      blocks.push({ draft, partial: names(region, context), holder: region });
      told(region, draft, context, year);
    }
    const last = blocks.at(-1);
    if (last && UNLABELLED.has(region.id) && region.parent === last.holder) {
      const said: Draft<Notice> = {};
      told(region, said, context, year);
      if (said.posted !== undefined && said.removed !== undefined) last.draft = { ...said, ...last.draft };
    }
    if (!NOTICE.has(region.id)) continue;
    const block = blocks.at(-1) ?? { draft: {}, partial: false, holder: undefined };
    if (blocks.length === 0) blocks.push(block);
    read(region, block.draft, context, year);
  }
  const full = blocks.filter(({ draft }) => Object.keys(draft).length > 0);
  const labelled = (full.find(({ partial }) => !partial) ?? full.at(-1))?.draft;
  if (labelled?.posted !== undefined) return labelled;
  const said = toldAtEnd(context, year);
  // The sentence says when it went up, and a label below it when it comes down.
  return labelled ? { ...(said?.posted && { posted: said.posted }), ...labelled } : said;
}

/** Without a label for it the notice may be told in a sentence behind the items, or on the cover, below those who sign. */
function toldAtEnd(context: Context, year: number | undefined): Draft<Notice> | undefined {
  let announced: Draft<Notice> | undefined;
  for (const region of [...context.outline.closing, ...context.outline.cover]) {
    if (!UNLABELLED.has(region.id)) continue;
    const draft: Draft<Notice> = {};
    told(region, draft, context, year);
    if (draft.posted !== undefined && draft.removed !== undefined) return draft;
    if (draft.posted !== undefined && announcing.find(passageOf(region, context).text).length > 0) announced ??= draft;
  }
  return announced;
}

/** Words that say that the verification was made known: enough without a day of removal. */
const announcing = meetingWords("announcing");

/** Regions that sentences below the signatures may lie in. */
const UNLABELLED = new Set([
  "none",
  "document",
  "signatures",
  "secretary",
  "chair",
  "verifiers",
  "verified",
  "verification-date",
  "paragraphs",
]);

/** Whether the notice itself says for which items it is. */
function names(region: Region, context: Context): boolean {
  return findRanges(passageOf(region, context).text.slice(0, 400)).length > 0;
}

const words = meetingWords("posting", "removal", "no-notice");
/** How far before a date the words may stand that say what happened on it. */
const REACH = 120;

const untils = meetingWords("until");

/** Whether what stands between two days says that they are the first and the last: a dash or two, "till". */
const isUntil = (between: string): boolean => /^[–—-]{1,2}$/.test(between) || untils.whole(between) !== undefined;

/** "Justeringen har tillkännagivits 2024-03-20. Anslaget nedtas 2024-04-11.": what the notice tells in sentences. */
function told(region: Region, draft: Draft<Notice>, context: Context, year: number | undefined): void {
  const passage = passageOf(region, context);
  if (passage.length > 1000) return;
  let last: { end: number; posting: boolean } | undefined;
  for (const date of datesIn(passage.text, year)) {
    const from = Math.max(0, date.start - REACH);
    const id = words.find(passage.text.slice(from, date.start)).at(-1)?.id;
    const value = passage.read(date.start, date.end)?.as(date.value);
    const until = last?.posting && isUntil(passage.text.slice(last.end, date.start).trim());
    last = { end: date.end, posting: id === "posting" };
    if (id === "removal" || until) draft.removed ??= value;
    else if (id === "posting") draft.posted ??= value;
  }
}

function read(region: Region, draft: Draft<Notice>, context: Context, year: number | undefined): void {
  const passage = passageOf(region, context);
  if (passage.length === 0) return;
  const note = (start: number, end: number): void => context.claim(passage.spans(start, end), "verification");
  if (region.id === "notice-location") {
    draft.location ??= firstLine(region, context);
    return;
  }
  const dates = whenIn(passage, note, year).dates;
  const [first, second] = dates as [Read | undefined, Read | undefined];
  if (region.id === "notice-removed") draft.removed ??= first;
  else {
    draft.posted ??= first;
    if (first && second && second.value > first.value) draft.removed ??= second;
  }
  for (const key of ["posted", "removed"] as const) if (draft[key] === undefined) delete draft[key];
}

/** The place where the minutes are kept: the region's lines down to the first that stands apart. */
function firstLine(region: Region, context: Context): Read | undefined {
  const lines = [];
  for (const entry of region.lines) {
    if (lines.length > 0 && entry.line.gap > 0.9) break;
    lines.push(entry);
  }
  return passageOf({ ...region, lines }, context).read();
}
