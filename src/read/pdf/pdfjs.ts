import { broken, encrypted, tooManyPages, tooSlow, UnreadableError } from "../unreadable.js";
import { type EngineInput, type FontStyle, fontStyle, type PdfEngine, type Run, type RunPage } from "./engine.js";
import type { Claims } from "./facts.js";
import { withoutStrayErrors } from "./stray-errors.js";

type PdfJs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
type PdfDocument = Awaited<ReturnType<PdfJs["getDocument"]>["promise"]>;
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** The portable engine: pdf.js, the version that pdf-parse wraps (two versions in one process throw). */
export async function pdfjsEngine(): Promise<PdfEngine> {
  let pdfjs: PdfJs;
  try {
    pdfjs = await loadPdfJs();
  } catch (error) {
    throw new UnreadableError(
      "engine-missing",
      "The PDF engine pdfjs-dist cannot be loaded. Install the package's dependencies anew.",
      error,
    );
  }
  return { name: `pdfjs-dist ${pdfjs.version}`, pages: (input) => withoutStrayErrors(() => readPages(pdfjs, input)) };
}

/** What pdf.js expects of a browser when it is loaded, and does not need for text. */
const BROWSER_CLASSES = ["DOMMatrix", "ImageData", "Path2D"] as const;

/**
 * pdf.js makes a DOMMatrix while it loads and would load a whole canvas library to have one. Empty classes stand in for
 * the time of the import and go again. Its worker, which runs in this thread, is loaded along with it.
 */
async function loadPdfJs(): Promise<PdfJs> {
  const globals = globalThis as Record<string, unknown>;
  const lent = BROWSER_CLASSES.filter((name) => globals[name] === undefined);
  for (const name of lent) globals[name] = class {};
  const putBack = keepBuiltIns();
  try {
    const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return pdfjs;
  } finally {
    for (const name of lent) delete globals[name];
    putBack();
  }
}

/** Built-ins that pdf.js replaces for faults nobody meets, at ten times the cost, for everything in the process. */
const REPLACED: readonly [object, string][] = [
  [Array.prototype, "push"],
  [JSON, "parse"],
  [Function.prototype, "toString"],
];

/** Remembers the built-ins as they are; the function returned puts them back. What pdf.js adds besides stays. */
function keepBuiltIns(): () => void {
  const kept = REPLACED.map(([owner, key]) => Object.getOwnPropertyDescriptor(owner, key) as PropertyDescriptor);
  return () => REPLACED.forEach(([owner, key], i) => void Object.defineProperty(owner, key, kept[i] as object));
}

const NO_SHEET = { cssRules: [], insertRule: () => 0 };

/**
 * A document that takes the style rules of fonts and forgets them. Without one pdf.js must be told to do without font
 * faces, and then draws the outline of every letter instead.
 */
const NO_DOCUMENT = {
  createElement: () => ({ sheet: NO_SHEET, remove: () => undefined }),
  documentElement: { getElementsByTagName: () => [{ append: () => undefined }] },
} as unknown as HTMLDocument;

/**
 * What a file says of itself, as pdf.js reads it: for encrypted files, whose strings nothing else here can read. Undefined
 * where it cannot.
 */
export async function claimsByPdfJs({ bytes }: EngineInput): Promise<Claims | undefined> {
  const pdfjs = await loadPdfJs();
  return withoutStrayErrors(async () => {
    const task = open(pdfjs, bytes);
    try {
      const document = await task.promise;
      const { info, metadata } = await document.getMetadata();
      const { PDFFormatVersion, Producer, Creator, Language, IsSignaturesPresent, EncryptFilterName } = info as Record<
        string,
        unknown
      >;
      const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
      const files = ((await document.getAttachments()) ?? {}) as Record<string, { filename?: unknown }>;
      return {
        version: text(PDFFormatVersion),
        producer: text(Producer),
        creator: text(Creator),
        language: text(Language),
        tagged: (await document.getMarkInfo())?.Marked === true,
        signed: IsSignaturesPresent === true,
        encrypted: typeof EncryptFilterName === "string",
        metadata: text((metadata as { getRaw?(): unknown } | null)?.getRaw?.()),
        pageLabels: (await document.getPageLabels()) ?? undefined,
        embeddedFiles: Object.values(files).flatMap(({ filename }) => text(filename) ?? []),
      };
    } catch {
      return undefined;
    } finally {
      await task.destroy();
    }
  });
}

/** Options of pdf.js: text alone is wanted, so images are not unpacked, and nothing is fetched, evaluated or printed. */
function open(pdfjs: PdfJs, bytes: Uint8Array) {
  return pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: false,
    ownerDocument: NO_DOCUMENT,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    maxImageSize: 1,
  });
}

async function readPages(pdfjs: PdfJs, input: EngineInput): Promise<RunPage[]> {
  const task = open(pdfjs, input.bytes);
  try {
    const document = await task.promise;
    if (document.numPages === 0) throw broken("it has no pages", undefined);
    if (document.numPages > input.pages) throw tooManyPages(input.pages);
    const pages: RunPage[] = [];
    const styles = new Map<string, FontStyle>();
    const deadline = performance.now() + input.milliseconds;
    for (let number = 1; number <= document.numPages; number++) {
      if (performance.now() > deadline) {
        throw tooSlow(input.milliseconds);
      }
      if (input.only === undefined || input.only.has(number))
        pages.push(await readPage(pdfjs, await document.getPage(number), styles));
      else pages.push({ width: 0, height: 0, runs: [], scanned: false });
    }
    return pages;
  } catch (error) {
    throw error instanceof UnreadableError ? error : unreadable(error);
  } finally {
    await task.destroy();
  }
}

function unreadable(error: unknown): UnreadableError {
  const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
  return name === "PasswordException" ? encrypted(error) : broken(message, error);
}

async function readPage(pdfjs: PdfJs, page: PdfPage, styles: Map<string, FontStyle>): Promise<RunPage> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const runs: Run[] = [];
  const marks: (number | undefined)[] = [];
  if (Object.keys(content.styles).some((font) => !styles.has(font)))
    await learnStyles(page, Object.keys(content.styles), styles);
  for (const item of content.items) {
    if ("type" in item) {
      if (item.type === "endMarkedContent") marks.pop();
      else marks.push(mcidOf(item.id) ?? marks[marks.length - 1]);
    } else if (item.str !== "") {
      const transform = pdfjs.Util.transform(viewport.transform, item.transform) as number[];
      runs.push(runOf(item.str, transform, item.width, styles.get(item.fontName), marks[marks.length - 1]));
    }
  }
  page.cleanup();
  return { width: viewport.width, height: viewport.height, runs, scanned: false };
}

const MCID = /_mc(\d+)$/;

function mcidOf(id: string | undefined | null): number | undefined {
  const found = id ? MCID.exec(id) : null;
  return found ? Number(found[1]) : undefined;
}

/** Fonts tell their names only once a page has been prepared for drawing: done when a page brings a new font. */
async function learnStyles(page: PdfPage, fonts: string[], styles: Map<string, FontStyle>): Promise<void> {
  await page.getOperatorList();
  for (const font of fonts) {
    if (styles.has(font)) continue;
    const data = page.commonObjs.has(font)
      ? (page.commonObjs.get(font) as { name?: string; bold?: boolean; italic?: boolean })
      : undefined;
    const style = fontStyle(data?.name ?? "");
    styles.set(font, { bold: style.bold || data?.bold === true, italic: style.italic || data?.italic === true });
  }
}

function runOf(
  text: string,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[],
  width: number,
  style: FontStyle | undefined,
  mcid: number | undefined,
): Run {
  const size = Math.hypot(c, d);
  const rotation = rotationOf((Math.atan2(-b, a) * 180) / Math.PI);
  const run: Run = {
    text,
    x: e,
    y: f,
    width,
    height: size,
    size,
    bold: style?.bold ?? false,
    italic: style?.italic ?? false,
    rotation,
    mcid,
  };
  if (rotation === 90) return { ...run, x: e - size, width: size, height: width };
  if (rotation === 180) return { ...run, x: e - width, y: f + size };
  if (rotation === 270) return { ...run, y: f + width, width: size, height: width };
  return run;
}

/** Degrees from 0 up to 360, to a hundredth; near a quarter turn that turn. */
function rotationOf(degrees: number): number {
  const whole = (Math.round(degrees) + 360) % 360;
  return whole !== 0 && whole % 90 === 0 ? whole : ((Math.round(degrees * 100) + 36_000) % 36_000) / 100;
}
