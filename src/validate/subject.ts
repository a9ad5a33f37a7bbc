import type { Block, Minutes, Paragraph } from "../model/minutes.js";
import { says } from "../vocabulary/validation.js";
import { type Actors, actorsOf } from "./mentions.js";
import { type Act, actOf, type Body, bodyOf } from "./regime.js";
import { Roll } from "./roll.js";

/** Minutes with what the rules want to know about them, found out once. */
export interface Subject {
  minutes: Minutes;
  /** The kind of body where kommunallagen binds it. */
  body: Body | undefined;
  act: Act | undefined;
  /** The whole protocol with its cover: what is not in it was not recorded. */
  whole: boolean;
  roll: Roll;
  /** Those who act in the minutes, and whether the attendance list knows them. */
  actors: Actors;
  /** Everything was understood: only then does a missing value prove that the document lacks it. */
  sure: boolean;
  /** The text was read from page images: no single character of it proves anything. */
  scanned: boolean;
  /** The whole text of an item, sections joined by line breaks. */
  textOf(paragraph: Paragraph): string;
  /** Number of members of the body, where the caller knows it. */
  seats: number | undefined;
}

export function subjectOf(minutes: Minutes, seats?: number): Subject {
  const texts = new Map<Paragraph, string>();
  const { meeting, verification, signatures, attendance, unclaimed, source } = minutes;
  const covered =
    attendance.length > 0 && (meeting.start !== undefined || verification !== undefined || signatures.length > 0);
  const roll = new Roll(attendance);
  const abroad = minutes.paragraphs.some(({ title }) => title !== undefined && says(title, "abroad"));
  return {
    minutes,
    body: abroad ? undefined : bodyOf(minutes),
    act: actOf(meeting.date),
    whole: minutes.kind === "minutes" && covered,
    roll,
    actors: actorsOf(minutes, roll),
    sure: !unclaimed.some(({ text }) => /\p{L}/u.test(text)),
    scanned: source.ocr,
    textOf(paragraph) {
      let text = texts.get(paragraph);
      if (text === undefined) texts.set(paragraph, (text = sectionText(paragraph.sections)));
      return text;
    },
    seats,
  };
}

/** The text of sections, headings included, blocks joined by line breaks. */
export function sectionText(sections: Paragraph["sections"]): string {
  const parts: string[] = [];
  for (const { heading, blocks } of sections) {
    if (heading !== undefined) parts.push(heading);
    for (const block of blocks) parts.push(blockText(block));
  }
  return parts.join("\n");
}

export function blockText(block: Block): string {
  if (block.type === "list") return block.items.map(({ text }) => text).join("\n");
  if (block.type === "table") return block.rows.map((row) => row.join(" ")).join("\n");
  return block.text;
}
