import type { Minutes } from "../model/minutes.js";

/** What the caller may choose. Every format takes what concerns it and ignores the rest. */
export interface RenderOptions {
  /** JSON: spaces per level, 0 for everything on one line. Default 2. */
  indent?: number;
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
}
