import type { PageBox } from "./pages.js";

/** A piece of text as a PDF draws it. Points, origin top left of the page as it is shown. */
export interface Run {
  /** May begin or end with spaces, or be nothing but spaces: they say that words are apart. */
  text: string;
  /** Left edge; for turned text the left edge of its box. */
  x: number;
  /** Baseline; for turned text the lower edge of its box. */
  y: number;
  width: number;
  /** Extent across the baseline's direction for turned text; font size otherwise. */
  height: number;
  /** Font size. */
  size: number;
  bold: boolean;
  italic: boolean;
  /** Degrees counter-clockwise, 0 ≤ rotation < 360. */
  rotation: number;
  /** Number of the marked content the run belongs to. */
  mcid: number | undefined;
  /** How sure OCR was of it, 0 to 1; absent where the text is the file's own. */
  confidence?: number;
}

export interface RunPage {
  width: number;
  height: number;
  runs: Run[];
  /** The page is a picture as a whole: text may lie behind it that this engine does not give. */
  scanned: boolean;
  /** Degrees clockwise by which the page's picture lies askew; its runs stand as they would on a straight one. */
  skew?: number;
}

export interface EngineInput {
  bytes: Uint8Array;
  /** Pages as the file's own page tree has them; undefined where it cannot be read. */
  boxes: PageBox[] | undefined;
  /** Numbers of the pages to read; all of them unless given. */
  only?: ReadonlySet<number>;
  /** Most pages to read; more is "too-many-pages". */
  pages: number;
  /** Longest time, in milliseconds. */
  milliseconds: number;
}

/** What turns a PDF into runs. Throws `UnreadableError` alone. */
export interface PdfEngine {
  /** Name and version, for `source.reader`. */
  readonly name: string;
  pages(input: EngineInput): Promise<RunPage[]>;
}

const BOLD = /bold|black|heavy|demi|semibold|extrabold|-bd|,bd/i;
const ITALIC = /italic|oblique|kursiv|-it$|,it$/i;

export interface FontStyle {
  bold: boolean;
  italic: boolean;
}

/** Weight and slant that a font's PostScript name tells. */
export function fontStyle(font: string): FontStyle {
  return { bold: BOLD.test(font), italic: ITALIC.test(font) };
}

/** The styles of a file's few fonts, looked at once each. */
export class FontStyles {
  private readonly known = new Map<string, FontStyle>();

  of(font: string): FontStyle {
    let style = this.known.get(font);
    if (style === undefined) {
      style = fontStyle(font);
      this.known.set(font, style);
    }
    return style;
  }
}
