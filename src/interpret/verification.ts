import type { Context } from "../model/context.js";
import type { Draft } from "../model/draft.js";
import type { Verification } from "../model/minutes.js";
import type { Region } from "../model/outline.js";
import { findRanges } from "../text/numbers.js";
import { Passage, type Read } from "../text/passage.js";
import { meetingWords } from "../vocabulary/bodies.js";
import { datesIn } from "../vocabulary/calendar.js";
import { nameKey } from "./cover-known.js";
import { noticeOf } from "./cover-notice.js";
import { passageOf, SIGNER_ROLES, within } from "./cover-regions.js";
import { whenIn } from "./cover-when.js";
import { yearIn } from "./cover-year.js";
import { knownSigners } from "./known-signers.js";
import { verificationInItems } from "./verification-items.js";

const DATED = new Set(["verification-date", "verification-place-time", "verification-place", "verified"]);
const digital = meetingWords("digital");
const notes = meetingWords("verified-notes");
const sentences = meetingWords("verified-sentence", "verified-dated");
const posting = meetingWords("posting");
const announced = meetingWords("announcing");

/** How and by whom the minutes are verified; undefined where the document says nothing of it. */
export function verification(context: Context): Draft<Verification> | undefined {
  const { outline } = context;
  const all = [...outline.cover, ...outline.closing];
  const year = yearIn(context);
  const regions = all.filter(
    (region) => !within(region, "notice") || region.id === "verification-date" || saysWhen(region, context, year),
  );
  const dated: { date: Read; items: number }[] = [];
  const named = verifiersOf(context);
  const items = verificationInItems(context, year);
  const draft: Draft<Verification> = { verifiers: named.length > 0 ? named : items.chosen };
  for (const region of regions) {
    if (!DATED.has(region.id)) continue;
    const passage = passageOf(region, context);
    if (passage.length === 0 || passage.length > 400) continue;
    const note = (start: number, end: number): void => context.claim(passage.spans(start, end), "verification");
    const when = whenIn(passage, note, year);
    const date = region.id === "verified" ? unposted(when.dates, passage) : when.dates[0];
    if (date) dated.push({ date, items: itemsIn(passage, note) });
    if (region.id !== "verification-date" || when.place === undefined || digital.find(when.place.value).length > 0)
      placeInto(draft, region, when.place);
  }
  const best = dated.reduce<(typeof dated)[number] | undefined>((a, b) => (a && a.items >= b.items ? a : b), undefined);
  const date = best?.date ?? stated(all, context, year) ?? items.date ?? signedOn(context);
  if (date) draft.date = date;
  const paragraphs = paragraphsOf(regions, context);
  if (paragraphs) draft.paragraphs = paragraphs;
  const notice = noticeOf(context);
  if (notice) draft.notice = notice;
  return Object.keys(draft).length > 1 || (draft.verifiers?.length ?? 0) > 0 ? draft : undefined;
}

/** "Protokollet är justerat den 20 oktober": the day stands right behind the words, also in a notice. */
function saysWhen(region: Region, context: Context, year: number | undefined): boolean {
  if (region.id !== "verified" || region.lines.length === 0) return false;
  return datesIn(passageOf(region, context).text.slice(0, 40), year)[0]?.opens === 0;
}

/** The first date that is not the one on which the verification was announced. */
const unposted = (dates: readonly Read[], { text, start }: Passage): Read | undefined =>
  dates.find(({ spans }) => {
    const before = text.slice(0, Math.max(0, (spans[0]?.start ?? start) - start));
    return announced.find(before).length === 0;
  });

/** A place of verification; names in a region of verification are no place. */
function placeInto(draft: Draft<Verification>, region: Region, place: Read | undefined): void {
  if (!place || draft.place !== undefined) return;
  if (region.id === "verified" && region.lines.length > 2) return;
  if (sentences.opening(place.value) || notes.opening(place.value)) return;
  const first = /^[^§]{2,}/u.exec(place.value);
  if (first && !(region.id === "verified" && looksLikeNames(place.value))) draft.place = place;
}

const looksLikeNames = (text: string): boolean => /^\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)+/u.test(text);

/** How many items a date is said to hold for: all, where none are named. */
function itemsIn(passage: Passage, note: (start: number, end: number) => void): number {
  const ranges = findRanges(passage.text);
  for (const range of ranges) note(range.start, range.end);
  if (ranges.length === 0) return Number.POSITIVE_INFINITY;
  return ranges.flatMap((range) => range.stretches).reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

/** Those chosen or signing to verify, each once, with the party where one place states it. */
function verifiersOf(context: Context): { name: Read; party?: Read }[] {
  const found = new Map<string, { name: Read; party?: Read }>();
  for (const { role, name, party } of knownSigners(context)) {
    if (role !== "verifier") continue;
    const key = nameKey(name.value);
    const same = found.get(key);
    if (!same) found.set(key, { name, ...(party ? { party } : {}) });
    else if (party && !same.party) same.party = party;
  }
  return [...found.values()];
}

function paragraphsOf(regions: readonly Region[], context: Context): Read | undefined {
  for (const region of [...regions.filter((one) => one.id === "paragraphs"), ...besideSignatures(regions)]) {
    const passage = passageOf(region, context);
    const ranges = findRanges(passage.text, true);
    const first = ranges[0];
    const last = ranges.at(-1);
    const read = first && last && passage.read(first.start, last.end);
    if (read) {
      context.claim(passage.spans(), "verification");
      return read.as(ranges.map((range) => range.value).join(", "));
    }
  }
  return undefined;
}

/** Cells in a block of signatures that hold item numbers and nothing else: "§§ 28–40" beside the secretary. */
function besideSignatures(regions: readonly Region[]): Region[] {
  return regions.flatMap((region) => {
    if (region.id !== "secretary" && region.id !== "signatures" && region.id !== "chair") return [];
    return region.lines.flatMap(({ line, cells }) => {
      const own = cells.filter((cell) => /^§{1,2}\s?\d[\d\s,§–-]*$/.test(cell.text));
      return own.length > 0 ? [{ ...region, lines: [{ line, cells: own }] }] : [];
    });
  });
}

/** "Paragrafen är justerad den 10 oktober": the date in a sentence that says so. */
function stated(regions: readonly Region[], context: Context, year: number | undefined): Read | undefined {
  for (const region of regions) {
    if (region.id !== "none" && region.id !== "document" && region.id !== "notice") continue;
    const passage = passageOf({ ...region, lines: region.lines.slice(0, 60) }, context);
    const match = sentences
      .find(passage.text)
      .find(({ start, end }) => region.id !== "notice" || posting.find(passage.text.slice(start, end)).length === 0);
    const date =
      match && datesIn(passage.text, year).find((one) => one.opens >= match.end && one.opens - match.end < 12);
    const read = date && passage.read(date.start, date.end);
    if (!date || !read) continue;
    const end = passage.text.indexOf(". ", date.end);
    context.claim(passage.spans(match.start, end < 0 ? date.end : passage.length), "verification");
    return read.as(date.value);
  }
  return undefined;
}

/** The latest of the dates on which a page of digital signatures says that it was signed. */
function signedOn(context: Context): Read | undefined {
  const { outline } = context;
  let latest: Read | undefined;
  for (const region of [...outline.cover, ...outline.closing]) {
    if (region.id !== "signed-by" && region.id !== "signed-on" && !within(region, "signed-by")) continue;
    const passage = passageOf(region, context);
    const note = (start: number, end: number): void => context.claim(passage.spans(start, end), "verification");
    for (const date of whenIn(passage, note).dates) if (!latest || date.value > latest.value) latest = date;
  }
  return latest ?? signedBeside(context) ?? stamped(context);
}

/** The latest day of those that stand with a time of day beside who signs: "Ordförande   Eva Ek   2024-11-19 15:58". */
function signedBeside(context: Context): Read | undefined {
  const { outline, reading } = context;
  let latest: Read | undefined;
  for (const region of [...outline.cover, ...outline.closing]) {
    if (SIGNER_ROLES[region.id] === undefined || within(region, "notice")) continue;
    for (const { cells } of region.lines)
      for (const cell of cells) {
        if (cell.text.length > 30 || !/^\d[\d\s.:-]*$/.test(cell.text) || !/\d[:.]\d{2}$/.test(cell.text)) continue;
        const passage = Passage.of(reading.text, [cell]);
        const note = (start: number, end: number): void => context.claim(passage.spans(start, end), "verification");
        for (const date of whenIn(passage, note).dates) if (!latest || date.value > latest.value) latest = date;
      }
  }
  return latest;
}

/** A date with hours, minutes and seconds that came back at the page's edge as running heads do: the stamp of a signature. */
function stamped(context: Context): Read | undefined {
  let latest: Read | undefined;
  for (const line of context.outline.heads) {
    if (!/\d{2}:\d{2}:\d{2}/.test(line.text)) continue;
    const passage = Passage.of(context.reading.text, [line]);
    const date = datesIn(passage.text)[0];
    const read = date && passage.read(date.start, date.end)?.as(date.value);
    if (read && (!latest || read.value > latest.value)) latest = read;
  }
  return latest;
}
