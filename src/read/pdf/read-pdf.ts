import { finding } from "../../findings/collect.js";
import type { Finding } from "../../findings/finding.js";
import type { Line, Page, Reading } from "../../model/line.js";
import type { Source } from "../../model/minutes.js";
import type { PdfEngineName, ReadLimits } from "../options.js";
import { UnreadableError } from "../unreadable.js";
import type { EngineInput, PdfEngine, RunPage } from "./engine.js";
import { linesOf } from "./lines.js";
import { mend } from "./mend.js";
import { nativeEngine } from "./native.js";
import { PdfObjects } from "./objects.js";
import { holdsImage, pageBoxes } from "./pages.js";
import { pdfjsEngine } from "./pdfjs.js";
import { isGarbled } from "./quality.js";
import { readTags } from "./tags.js";
import { trustOf } from "./trust.js";

/** Reads a PDF with the engine asked for. Throws `UnreadableError` alone. */
export async function readPdf(
  original: Uint8Array,
  source: Source,
  engineName: PdfEngineName,
  limits: Required<ReadLimits>,
): Promise<{ reading: Reading; findings: Finding[] }> {
  const objects = new PdfObjects(original);
  const root = objects.root();
  const boxes = pageBoxes(objects, root, limits.pages);
  const { bytes, whole } = mend(original, objects);
  const input: EngineInput = { bytes, boxes, pages: limits.pages, milliseconds: limits.seconds * 1000 };
  const reading = runsOf(engineName, input, whole && boxes !== undefined, objects);
  const tags = readTags(objects, root, new Map(boxes?.map((box, i) => [box.object, i + 1])));
  const { pages, reader } = await reading;
  const { text, lines, unit } = linesOf(pages, trustOf(tags, pages));
  const findings: Finding[] = [];
  const described = describe(pages, lines, text, (i) => holdsImage(objects, boxes?.[i]?.resources), findings);
  return {
    reading: { source: { ...source, pages: pages.length, reader }, text, lines, pages: described, unit },
    findings,
  };
}

interface Runs {
  pages: RunPage[];
  /** The engines that read, with versions. */
  reader: string;
}

/**
 * The native engine reads where its binary loads, except files whose page tree or character maps are not sound, and
 * files it fails on: those the portable one reads, unless the native one is asked for by name.
 */
async function runsOf(name: PdfEngineName, input: EngineInput, sound: boolean, objects: PdfObjects): Promise<Runs> {
  const native = name === "native" || (name === "auto" && sound) ? await nativeEngine() : undefined;
  if (native === undefined) {
    if (name === "native")
      throw new UnreadableError(
        "engine-missing",
        'The native PDF engine has no binary for this platform. Read with pdfEngine "pdfjs" or "auto".',
      );
    return run(await pdfjsEngine(), input);
  }
  try {
    const { pages, reader } = await run(native, input);
    const hidden = await readHidden(pages, input, objects);
    return { pages, reader: hidden === undefined ? reader : `${reader}, ${hidden}` };
  } catch (error) {
    const final = name === "native" || !(error instanceof UnreadableError) || error.code === "too-many-pages";
    if (final) throw error;
    return run(await pdfjsEngine(), input);
  }
}

async function run(engine: PdfEngine, input: EngineInput): Promise<Runs> {
  return { pages: await engine.pages(input), reader: engine.name };
}

/**
 * The native engine leaves out text that lies invisible behind a page's picture, which is how scanners store what they
 * recognised: those pages are read again with the portable engine, and so is a file that gave no text at all. Returns
 * the engine's name where it was used.
 */
async function readHidden(pages: RunPage[], input: EngineInput, objects: PdfObjects): Promise<string | undefined> {
  const nothing = pages.every((page) => page.runs.length === 0);
  const hides = (page: RunPage, i: number): boolean =>
    page.scanned || (page.runs.length === 0 && (nothing || holdsImage(objects, input.boxes?.[i]?.resources)));
  const only = new Set(pages.flatMap((page, i) => (hides(page, i) ? [i + 1] : [])));
  if (only.size === 0) return undefined;
  try {
    const engine = await pdfjsEngine();
    const again = await engine.pages({ ...input, only });
    if (again.length !== pages.length) return undefined;
    for (const number of only) {
      const page = again[number - 1] as RunPage;
      if (page.runs.length > 0) pages[number - 1] = page;
    }
    return engine.name;
  } catch {
    return undefined;
  }
}

/** The pages as the reading lists them; what could not be read on them is reported. */
function describe(
  pages: RunPage[],
  lines: Line[],
  text: string,
  hasImage: (index: number) => boolean,
  findings: Finding[],
): Page[] {
  const withText = new Set<number>();
  for (const line of lines) withText.add(line.page);
  let at = 0;
  let lineNumber = 1;
  return pages.map((page, i) => {
    const number = i + 1;
    const end = text.indexOf("\f", at);
    const content = text.slice(at, end < 0 ? text.length : end);
    const place = { page: number, line: lineNumber, start: at, end: at + content.length };
    at += content.length + 1;
    for (let b = content.indexOf("\n"); b >= 0; b = content.indexOf("\n", b + 1)) lineNumber++;
    const described: Page = { number, width: page.width, height: page.height };
    if (!withText.has(number)) {
      described.unreadable = hasImage(i) ? "image" : "empty";
      findings.push(finding("page-no-text", { place, args: { page: number } }));
    } else if (isGarbled(page.runs.map((run) => run.text).join(" "))) {
      described.unreadable = "garbled";
      findings.push(finding("page-garbled", { place, args: { page: number } }));
    }
    return described;
  });
}
