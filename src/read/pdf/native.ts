import { isMainThread } from "node:worker_threads";
import type { TextItem } from "@firecrawl/pdf-inspector";
import { broken, encrypted, tooManyPages, tooSlow, type UnreadableError } from "../unreadable.js";
import { type EngineInput, fontStyle, type PdfEngine, type Run, type RunPage } from "./engine.js";

type Inspector = typeof import("@firecrawl/pdf-inspector");

/** From this many pages on two threads shorten the waiting. In a worker all processors are at work already. */
const WORTH_TWO_THREADS = isMainThread ? 4 : Number.POSITIVE_INFINITY;
/** Share of a page that images cover where the page is a scan; some scanners store it in strips. */
const PICTURE = 0.6;
/** Visible characters from which on a page is a page of text before a picture. */
const TEXT_PAGE = 300;
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
  for (const items of await inTime(extract(inspector, buffer, count), input.milliseconds)) {
    for (const item of items) {
      const page = pages[item.page - 1];
      if (page === undefined) continue;
      if (item.itemType === "Text") page.runs.push(runOf(item, page.height));
      else if (item.itemType === "Image")
        covered[item.page - 1] = (covered[item.page - 1] ?? 0) + item.width * item.height;
    }
  }
  pages.forEach((page, i) => {
    const picture = (covered[i] ?? 0) > page.width * page.height * PICTURE;
    page.scanned = picture && page.runs.reduce((length, run) => length + run.text.length, 0) < TEXT_PAGE;
  });
  return pages;
}

async function extract(inspector: Inspector, buffer: Buffer, count: number): Promise<TextItem[][]> {
  const part = (from: number, to: number) =>
    inspector.extractTextWithPositionsAsync(buffer, range(from, to), { frame: "display" });
  try {
    if (count < WORTH_TWO_THREADS)
      return [await inspector.extractTextWithPositionsAsync(buffer, null, { frame: "display" })];
    const half = Math.ceil(count / 2);
    return await Promise.all([part(1, half), part(half + 1, count)]);
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

function runOf(item: TextItem, height: number): Run {
  const style = fontStyle(item.font);
  return {
    text: item.text,
    x: item.x,
    y: height - item.y,
    width: item.width,
    height: item.height,
    size: item.fontSize,
    bold: style.bold || item.isBold,
    italic: style.italic || item.isItalic,
    rotation: item.rotation,
    ...(item.mcid !== undefined && { mcid: item.mcid }),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
