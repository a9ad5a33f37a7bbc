/** What the server and its page say to each other, as JSON. */
import type { Entry, Finding, Minutes, ValueShape } from "../index.js";

/** A document in the queue. */
export interface Listed {
  /** What the page calls it: a number, never a path. */
  id: number;
  name: string;
  state: "waiting" | "read" | "failed";
  /** Why it could not be read. */
  reason?: string;
  errors: number;
  warnings: number;
  notes: number;
  /** Share of the characters, 0 to 1, that no rule understood. */
  unclaimed: number;
  corrections: number;
  stale: number;
}

/** The documents, the worst first. */
export interface Queue {
  documents: Listed[];
  /** How many have not been looked at yet. */
  waiting: number;
  /** Who corrections are signed by unless the page says otherwise. */
  by: string;
}

/** Words of a line that stand together on a PDF's page: offsets and box in points, origin top left. */
export type Box = readonly [start: number, end: number, x0: number, y0: number, x1: number, y1: number];

export interface ShownLine {
  page: number;
  line: number;
  start: number;
  end: number;
  /** In PDFs. */
  boxes?: Box[];
}

export interface ShownPage {
  number: number;
  /** In points; absent for text. */
  width?: number;
  height?: number;
}

/** A correction of the file, and what has become of it. */
export interface Kept {
  entry: Entry;
  applied: boolean;
  /** Where its value stands now. */
  pointer?: string;
}

/** A document with everything that the page shows of it. */
export interface Opened {
  id: number;
  name: string;
  text: string;
  pages: ShownPage[];
  lines: ShownLine[];
  /** Whether there are pictures of the pages. */
  pictured: boolean;
  /** What the characters were read as; without gap or overlap. */
  labels: (readonly [start: number, end: number, as: string])[];
  minutes: Minutes;
  findings: Finding[];
  corrections: Kept[];
  /** Whether the last change of this session can be taken back. */
  undoable: boolean;
  /** What can be corrected: by pointer with "#" for indices. */
  shapes: Record<string, ValueShape>;
}

type Asked = "source" | "by" | "when";

/** A correction as the page asks for it; the server says of which bytes and when. */
export type Wanted = Entry extends infer One ? (One extends Entry ? Omit<One, Asked> & { by?: string } : never) : never;

/** What the page may ask to be done to a document. */
export type Change =
  | { do: "correct"; entry: Wanted }
  /** Takes a correction out of the file: the one at this index, made then. */
  | { do: "remove"; index: number; when: string }
  | { do: "undo" };

/** Why something was not done. */
export interface Refusal {
  message: string;
}
