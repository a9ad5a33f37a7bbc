import type { Minutes } from "../model/minutes.js";

/** What the caller may choose. Every format takes what concerns it and ignores the rest. */
export interface RenderOptions {
  /** JSON: spaces per level, 0 for everything on one line. Default 2. */
  indent?: number;
  /** CSV: the table that `render` gives. Default "decisions". */
  table?: string;
  /** CSV: what stands between fields. Default ",", as RFC 4180 has it; ";" is what Excel expects in Sweden. */
  delimiter?: "," | ";";
  /** CSV: whether a byte order mark opens each file, without which Excel does not take it for UTF-8. Default false. */
  bom?: boolean;
  /** HTML: only what stands in the body, for a page that brings its own head and style. Each § number links to its §. */
  fragment?: boolean;
  /** HTML: the pages that tell more about what is named. */
  links?: Links;
}

/** Where names and numbers of the minutes lead to; undefined where they lead nowhere. Addresses are taken as they are. */
export interface Links {
  /** For the id of one of the document's `people`. */
  person?(id: string): string | undefined;
  /** For a registration number as printed. */
  matter?(diaryNumber: string): string | undefined;
}

/** One of the files that a format consists of. */
export interface RenderedFile {
  /** What tells it from the others, for use in a file name: "attendance". */
  name: string;
  content: string;
}

/** An output format. Pure: the same minutes and options give the same bytes. */
export interface Renderer {
  /** What callers ask for: "json". */
  name: string;
  /** IANA media type of the output. */
  mediaType: string;
  /** File name extension, without the full stop. */
  extension: string;
  /** The whole output as one string that ends in a line feed. Heavy libraries are loaded on the first call. */
  render(minutes: Minutes, options: RenderOptions): Promise<string>;
  /** Every file, where the format is more than one. */
  files?(minutes: Minutes, options: RenderOptions): Promise<RenderedFile[]>;
}
