import type { TextItem } from "@firecrawl/pdf-inspector";
import { broken, encrypted, tooManyPages, tooSlow, type UnreadableError } from "../unreadable.js";
import { type EngineInput, type FontStyle, FontStyles, type PdfEngine, type Run, type RunPage } from "./engine.js";

type Inspector = typeof import("@firecrawl/pdf-inspector");

/** Share of a page that images cover where the page is a scan; some scanners store it in strips. */
const PICTURE = 0.6;
/** Visible characters from which on a page is a page of text before a picture. */
const TEXT_PAGE = 300;
/** Share of the font size by which the height of stretched type differs from it; rounding stays below. */
const STRETCHED = 0.05;
/** A4, for a file whose page tree cannot be read. */
const A4 = { width: 595.28, height: 841.89 };

/** The native engine, or undefined where there is no binary for this platform. */
export async function nativeEngine(): Promise<PdfEngine | undefined> {
  let inspector: Inspector;
  try {
    const loaded = (await import("@firecrawl/pdf-inspector")) as Inspector & { default?: Inspector };
    inspector = loaded.default ?? loaded;
    if (typeof inspector.extractTextWithPositionsAsync !== "function") return undefined;
  } catch {
    return undefined;
  }
  return { name: "pdf-inspector 1.25.1", pages: (input) => readPages(inspector, input) };
}

async function readPages(inspector: Inspector, input: EngineInput): Promise<RunPage[]> {
  const buffer = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength);
  const count = input.boxes?.length ?? countPages(inspector, buffer);
  if (count > input.pages) throw tooManyPages(input.pages);
  const pages: RunPage[] = Array.from({ length: count }, (_, i) => ({
    width: input.boxes?.[i]?.width ?? A4.width,
    height: input.boxes?.[i]?.height ?? A4.height,
    runs: [],
    scanned: false,
  }));
  const covered = pages.map(() => 0);
  const styles = new FontStyles();
  for (const item of await inTime(extract(inspector, buffer, input.only), input.milliseconds)) {
    const page = pages[item.page - 1];
    if (page === undefined) continue;
    const { itemType } = item;
    if (itemType === "Text") page.runs.push(runOf(item, page.height, styles.of(item.font)));
    else if (itemType === "Image") covered[item.page - 1] = (covered[item.page - 1] ?? 0) + item.width * item.height;
  }
  pages.forEach((page, i) => {
    const picture = (covered[i] ?? 0) > page.width * page.height * PICTURE;
    page.scanned = picture && page.runs.reduce((length, run) => length + run.text.length, 0) < TEXT_PAGE;
  });
  return pages;
}

/** In a thread of its own, so that the waiting can be given up; one only, for callers keep all processors busy. */
async function extract(
  inspector: Inspector,
  buffer: Buffer,
  only: ReadonlySet<number> | undefined,
): Promise<TextItem[]> {
  try {
    return await inspector.extractTextWithPositionsAsync(buffer, only && [...only], { frame: "display" });
  } catch (error) {
    throw unreadable(error);
  }
}

/** Gives up waiting after a time. The engine's thread runs on to its end, but nobody waits for it. */
async function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function countPages(inspector: Inspector, buffer: Buffer): number {
  try {
    return inspector.classifyPdf(buffer).pageCount;
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): UnreadableError {
  const reason = error instanceof Error ? error.message : String(error);
  return /encrypt|password/i.test(reason) ? encrypted(error) : broken(reason, error);
}

function runOf(item: TextItem, height: number, { bold, italic }: FontStyle): Run {
  return {
    text: item.text,
    x: item.x,
    y: height - item.y,
    width: item.width,
    height: item.height,
    size: sizeOf(item),
    bold: bold || item.isBold,
    italic: italic || item.isItalic,
    rotation: item.rotation,
    mcid: item.mcid,
  };
}

/** The font size. That of upright type set much wider than high, as behind the pictures of scans, is its height. */
function sizeOf({ fontSize, height, rotation }: TextItem): number {
  return rotation === 0 && Math.abs(height - fontSize) > fontSize * STRETCHED ? height : fontSize;
}
