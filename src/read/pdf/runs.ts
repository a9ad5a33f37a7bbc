import type { PdfEngineName } from "../options.js";
import { UnreadableError } from "../unreadable.js";
import type { EngineInput, PdfEngine, RunPage } from "./engine.js";
import { revealed } from "./hidden-text.js";
import { nativeEngine } from "./native.js";
import type { PdfObjects } from "./objects.js";
import { holdsImage } from "./pages.js";
import { pdfjsEngine } from "./pdfjs.js";

/** What the engines made of a file. */
export interface Runs {
  pages: RunPage[];
  /** The engines that read, with versions. */
  reader: string;
}

/**
 * Reads the runs of a file. "auto" is the native engine where its binary loads; the portable one reads encrypted files,
 * files whose character maps could not be mended (`whole` is false) and files the native one fails on – though not
 * where nobody finds a page in them: pdf.js may search such a file for hours.
 */
export async function readRuns(
  name: PdfEngineName,
  input: EngineInput,
  whole: boolean,
  objects: PdfObjects,
): Promise<Runs> {
  if (name === "pdfjs") return run(await pdfjsEngine(), input);
  const native = name === "native" || whole ? await nativeEngine() : undefined;
  if (name === "native") {
    if (native === undefined) throw noBinary();
    if (objects.encrypted) throw notDecrypted();
    return readNative(native, input, objects);
  }
  if (native === undefined) return run(await pdfjsEngine(), input);
  try {
    return await readNative(native, input, objects);
  } catch (error) {
    if (!isWorthAnother(error) || input.boxes === undefined) throw error;
    return run(await pdfjsEngine(), input);
  }
}

function noBinary(): UnreadableError {
  const message = 'The native PDF engine has no binary for this platform. Read with pdfEngine "pdfjs" or "auto".';
  return new UnreadableError("engine-missing", message);
}

/** Its character maps cannot be mended while they are encrypted: it would give noise for words. */
function notDecrypted(): UnreadableError {
  const message =
    'The native PDF engine misreads encrypted files. Read with pdfEngine "pdfjs" or "auto", or decrypt it.';
  return new UnreadableError("encrypted-pdf", message);
}

function isWorthAnother(error: unknown): boolean {
  return error instanceof UnreadableError && (error.code === "broken-pdf" || error.code === "encrypted-pdf");
}

async function run(engine: PdfEngine, input: EngineInput): Promise<Runs> {
  return { pages: await engine.pages(input), reader: engine.name };
}

async function readNative(native: PdfEngine, input: EngineInput, objects: PdfObjects): Promise<Runs> {
  const { pages, reader } = await run(native, input);
  const hidden = hiddenPages(pages, input, objects);
  if (hidden.size === 0) return { pages, reader };
  const bytes = revealed(input.bytes, objects, objectsOf(hidden, input));
  if (bytes !== undefined && (await readAgain(native, { ...input, bytes }, hidden, pages))) return { pages, reader };
  try {
    const portable = await pdfjsEngine();
    await readAgain(portable, input, hidden, pages);
    return { pages, reader: `${reader}, ${portable.name}` };
  } catch {
    return { pages, reader };
  }
}

/**
 * Numbers of the pages on which text may hide: the native engine leaves out what lies invisible behind a page's picture,
 * which is how scanners store what they recognised. In a file that gave no text at all every page is one.
 */
function hiddenPages(pages: RunPage[], input: EngineInput, objects: PdfObjects): Set<number> {
  const nothing = pages.every((page) => page.runs.length === 0);
  const hides = (page: RunPage, i: number): boolean =>
    page.scanned || (page.runs.length === 0 && (nothing || holdsImage(objects, input.boxes?.[i]?.resources)));
  return new Set(pages.flatMap((page, i) => (hides(page, i) ? [i + 1] : [])));
}

function objectsOf(numbers: ReadonlySet<number>, input: EngineInput): number[] {
  return [...numbers].flatMap((number) => input.boxes?.[number - 1]?.object ?? []);
}

/** Puts what an engine reads of some pages in their places. False where one of them gave no text. */
async function readAgain(
  engine: PdfEngine,
  input: EngineInput,
  only: ReadonlySet<number>,
  pages: RunPage[],
): Promise<boolean> {
  const again = await engine.pages({ ...input, only });
  if (again.length !== pages.length) return false;
  let all = true;
  for (const number of only) {
    const page = again[number - 1] as RunPage;
    if (page.runs.length > 0) pages[number - 1] = page;
    else all = false;
  }
  return all;
}
