/**
 * What segmenting makes of the lines: the document cut into cover, items, attachments and closing pages, furniture set
 * apart. Nothing is interpreted yet; every character of the text belongs to exactly one part.
 */
import type { Passage, Read } from "../text/passage.js";
import type { Cell, Line, Span } from "./line.js";
import type { Section } from "./minutes.js";

export type SectionRole = Section["role"];

/** A block of text in an item, an attachment or a statement. */
export type OutlineBlock =
  | { type: "paragraph"; passage: Passage }
  | { type: "quote"; passage: Passage }
  | { type: "list"; ordered: boolean; items: { number?: Read; passage: Passage }[] }
  | { type: "table"; rows: Passage[][] };

/** The text under one heading of an item. */
export interface OutlineSection {
  role: SectionRole;
  /** The whole heading line as printed; absent for text that stands under none. */
  heading?: Passage;
  /** True where the heading reports another body's or an earlier meeting's doings: typed values are never taken from here. */
  foreign?: boolean;
  blocks: OutlineBlock[];
}

/** One § of the meeting. */
export interface OutlineItem {
  /** "6", "12 a": without the sign §. */
  number: Read;
  title?: Passage;
  /** What stands beside or below the number as registration number, one passage each, label ("Dnr") stripped. */
  diaryNumbers: Read[];
  sections: OutlineSection[];
}

/** An attachment that is printed in the document. */
export interface OutlineAttachment {
  /** "A1". */
  label: Read;
  /** Number of the § that the attachment says it belongs to. */
  paragraph?: Read;
  blocks: OutlineBlock[];
}

/** The words of one line that belong to a region. */
export interface RegionLine {
  line: Line;
  /** At least one; the label's own cell is not among them. */
  cells: Cell[];
}

/** A stretch of the cover or the closing pages that one label opens ("Beslutande"): a label opens a region, not a line. */
export interface Region {
  /** What the label means, an id of `vocabulary/labels.json`; "none" for lines that no label governs. */
  id: string;
  label?: Passage;
  lines: RegionLine[];
  /** The region that this one lies in: a column head "Ledamöter" under the label "Beslutande". */
  parent?: Region;
}

/** Text that frames the pages: kept, labelled, never interpreted as content. */
export interface Furniture extends Span {
  kind: "running-head" | "page-number" | "signature-strip" | "contents" | "digital-signature" | "rule";
}

/** A name in the order in which it is said, and where it begins: "Berg, Anna" is Anna Berg. */
export interface HourName {
  name: Read;
  at: number;
}

/** Who has a seat, who took it, of which party, and when somebody came to it and left it. */
export interface HourRow {
  /** Rows of one stretch stand between the same frames of pages. */
  stretch: number;
  line: Line;
  /** All of its cells. */
  spans: Span[];
  seat?: string;
  member: HourName;
  substitute?: HourName;
  party?: Read;
  arrives?: Read;
  leaves?: Read;
}

/** A roll with the hours at which everybody came and went, and the names whose rows extraction has lost. */
export interface HourRoll extends Span {
  /** The line that the heads end on. */
  head: Line;
  rows: HourRow[];
  loose: { stretch: number; line: Line; name: HourName }[];
}

export interface Outline {
  /** Id of the layout family that was recognised. */
  layout: string;
  /** What kind of document this is; "summons" and "attachment" are not minutes. */
  genre: "minutes" | "extract" | "summons" | "attachment" | "unknown";
  /** Everything before the first §, and notices of verification wherever they stand. */
  cover: Region[];
  /** The lists of those present in the item in which the roll is called, where the cover names nobody: they are part of that item too. */
  roll: Region[];
  items: OutlineItem[];
  /** A roll that says when people came and went, wherever it stands; in an attachment it is part of that too. */
  hours?: HourRoll;
  attachments: OutlineAttachment[];
  /** What follows the last §: signatures, certificates, lists of votes. */
  closing: Region[];
  /** Running heads as printed, one of each wording: a document without a cover states body, date and number here. */
  heads: Line[];
  furniture: Furniture[];
  /** Words of structure that carry no value of their own: the sign §, "Dnr", rulers. */
  marks: Span[];
}
