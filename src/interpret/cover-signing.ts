import type { Context } from "../model/context.js";
import type { Region } from "../model/outline.js";
import { isBodyName, meetingWords } from "../vocabulary/bodies.js";
import { datesIn } from "../vocabulary/calendar.js";
import { labelAt } from "../vocabulary/labels.js";
import { passageOf, within } from "./cover-regions.js";

const notes = meetingWords("verified-notes", "digital");

/** Regions whose words are understood as a whole although the model has no place for them. */
const FORMAL = new Set([
  "signing-service",
  "signed-on",
  "contact",
  "contents",
  "certified-strip",
  "notice-board",
  "notice-period-end",
  "document",
  "signed-by",
  "stand-in",
  "sum-row",
]);

/** Marks as understood what frames verification and signatures: pages of digital signatures, sentences of the notice, addresses. */
export function claimSigning(context: Context): void {
  for (const region of [...context.outline.cover, ...context.outline.closing]) {
    if (FORMAL.has(region.id) || within(region, "signed-by")) {
      claimShort(region, context);
      continue;
    }
    if (region.id === "none") claimTitles(region, context);
    if (region.id === "certified")
      for (const { cells } of region.lines)
        context.claim(
          cells.filter(({ text }) => text.length < 60 && datesIn(text).length > 0),
          "signature",
        );
    if (
      region.id === "notice" ||
      region.id === "signatures" ||
      within(region, "notice") ||
      within(region, "signed-by") ||
      region.id === "verified"
    )
      claimNotes(region, context);
  }
}

/** All of it where it is short, else what names the minutes. */
function claimShort(region: Region, context: Context): void {
  const passage = passageOf(region, context);
  if (passage.length === 0) return;
  if (region.id === "document") {
    claimTitles(region, context);
    return;
  }
  context.claim(passage.spans(), "cover");
}

/** Cells of a letterhead that name the document, a date or a body, or only hold figures. */
function claimTitles(region: Region, context: Context): void {
  for (const { cells } of region.lines) {
    for (const { text, start, end } of cells) {
      if (text.length > 160) continue;
      const figures = /^[\d\s()/.:§,–-]+$/.test(text);
      if (figures || labelAt(text)?.id === "document" || datesIn(text).length > 0 || isBodyName(text))
        context.claim([{ start, end }], "cover");
    }
  }
}

/** Sentences that say that the minutes are verified and announced, and the lines of a notice. */
function claimNotes(region: Region, context: Context): void {
  for (const { line, cells } of region.lines) {
    const text = cells.map((cell) => cell.text).join(" ");
    if (within(region, "notice") || notes.find(text).length > 0) context.claim(cells, "notice");
    else if (line.text.length < 3) context.claim(cells, "cover");
  }
}
