import { broken, encrypted, UnreadableError } from "../unreadable.js";
import { withoutStrayErrors } from "./stray-errors.js";

/** One page as a picture. */
export interface PageImage {
  /** 1-based. */
  page: number;
  /** In pixels. */
  width: number;
  height: number;
  /** Pixels per inch of the page, after the limit on pixels. */
  dpi: number;
  /** The bytes of a PNG file. */
  png: Uint8Array;
}

/** Which pages are drawn, and how finely. */
export interface PageImageOptions {
  /** 1-based; all pages unless told otherwise. A number that no page has is passed over. */
  pages?: readonly number[];
  /** Pixels per inch; 150 unless told otherwise, which a reader at a screen does not tell from print. */
  dpi?: number;
}

/** A4 at 600 dpi has 35 million pixels; a page that claims to be a wall of a house is drawn coarser. */
const PIXELS = 40_000_000;
const POINTS_PER_INCH = 72;

/**
 * Draws a PDF's pages, one at a time, through pdf-parse: whoever stops iterating leaves the rest undrawn.
 * Throws `UnreadableError` where the file cannot be opened.
 */
export async function* pageImages(bytes: Uint8Array, options: PageImageOptions = {}): AsyncGenerator<PageImage> {
  const { PDFParse } = await loadPdfParse();
  // pdf.js takes the buffer for itself; the caller keeps theirs.
  const parser = new PDFParse({ data: new Uint8Array(bytes), isEvalSupported: false });
  try {
    const total = await opened(() => parser.getInfo().then((info) => info.total));
    const wanted = options.pages ?? Array.from({ length: total }, (_, i) => i + 1);
    for (const page of wanted.filter((number) => number >= 1 && number <= total)) {
      yield await opened(() => draw(parser, page, options.dpi ?? 150));
    }
  } finally {
    await parser.destroy();
  }
}

type Parser = InstanceType<typeof import("pdf-parse")["PDFParse"]>;

async function draw(parser: Parser, page: number, asked: number): Promise<PageImage> {
  const { pages: sizes } = await parser.getInfo({ parsePageInfo: true, partial: [page] });
  const { width = 595, height = 842 } = sizes[0] ?? {};
  const inches = (width * height) / POINTS_PER_INCH ** 2;
  const dpi = Math.min(asked, Math.floor(Math.sqrt(PIXELS / inches)));
  const scale = dpi / POINTS_PER_INCH;
  const { pages } = await parser.getScreenshot({ partial: [page], scale, imageDataUrl: false });
  const [drawn] = pages;
  if (drawn === undefined) throw broken(`page ${page} cannot be drawn`, undefined);
  return { page, width: Math.floor(drawn.width), height: Math.floor(drawn.height), dpi, png: drawn.data };
}

async function opened<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await withoutStrayErrors(work);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
    throw name === "PasswordException" ? encrypted(error) : broken(message, error);
  }
}

/** What pdf.js looks for in a browser when it draws. */
const BROWSER_CLASSES = ["DOMMatrix", "ImageData", "Path2D"] as const;

/**
 * pdf.js takes these classes from its canvas library when it is loaded, unless the text engine has loaded it before, with
 * stand-ins and no canvas: then they are still missing when the first page is drawn.
 */
async function loadPdfParse(): Promise<typeof import("pdf-parse")> {
  try {
    const canvas = await import("@napi-rs/canvas");
    const globals = globalThis as Record<string, unknown>;
    for (const name of BROWSER_CLASSES) globals[name] ??= canvas[name];
    return await import("pdf-parse");
  } catch (error) {
    throw new UnreadableError(
      "engine-missing",
      "pdf-parse and its canvas cannot be loaded, so that pages cannot be drawn. Install the package's dependencies anew.",
      error,
    );
  }
}
