import mammoth from "mammoth";
import type { Finding } from "../../findings/finding.js";
import { append } from "../../text/lists.js";
import { type Flowed, type FlowLine, flow } from "../flow.js";
import { htmlLines } from "../html/html.js";
import { brokenDocument, UnreadableError } from "../unreadable.js";
import { closed } from "./gaps.js";
import { type Parts, pack, unpack } from "./package.js";
import type { ParagraphStyle } from "./paragraph-styles.js";
import { mainPart, prepare } from "./prepare.js";

/** Name and version, for `source.reader`. */
export const DOCX_READER = "mammoth 1.13.0";

/** What mammoth makes of a page break, and what that means. */
const PAGE_BREAK = "br[type='page'] => hr.page-break:fresh";
const PAGE_STYLE = "<style>.page-break{break-after:page;margin:0}</style>";

/** DOCX to lines, with page heads and feet, and what of it is not read. Throws "unknown-type" for other ZIP containers, "broken-document", "too-large". */
export async function readDocx(bytes: Uint8Array): Promise<{ flowed: Flowed; findings: Finding[] }> {
  const original = await unpack(bytes);
  const main = mainPart(original);
  if (main === undefined) {
    if (original.get("[Content_Types].xml")?.includes("wordprocessingml"))
      throw brokenDocument("the part that holds its text is missing", undefined);
    throw new UnreadableError(
      "unknown-type",
      "The input is a ZIP container but no DOCX document. Save it as DOCX, PDF or plain text and read that.",
    );
  }
  const { parts, styles, findings, heads, feet } = prepare(original, main);
  const map = [PAGE_BREAK, ...styleMap(styles)];
  const lines = closed(await linesOfPart(parts, map));
  const above = await marginLines(heads, map);
  const below = await marginLines(feet, map);
  return { flowed: flow([...above, ...lines, ...below]), findings };
}

async function linesOfPart(parts: Parts, map: readonly string[]): Promise<FlowLine[]> {
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml(
      { buffer: await pack(parts) },
      {
        styleMap: [...map],
        includeEmbeddedStyleMap: false,
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    ));
  } catch (error) {
    throw brokenDocument("its text cannot be found", error);
  }
  return htmlLines(`${PAGE_STYLE}${html}`, { typed: true });
}

async function marginLines(margins: readonly Parts[], map: readonly string[]): Promise<FlowLine[]> {
  const lines: FlowLine[] = [];
  for (const margin of margins) append(lines, await linesOfPart(margin, map));
  return lines.map((line) => ({ ...line, role: "artifact", breaks: false, gap: 0 }));
}

/** Headings and bold type that paragraph styles bring about: mammoth knows the built-in styles alone. */
function styleMap(styles: ReadonlyMap<string, ParagraphStyle>): string[] {
  const map: string[] = [];
  for (const [id, { level, bold, italic }] of styles) {
    if (!/^[\p{L}\p{N}_-]+$/u.test(id)) continue;
    const inner = `${bold ? " > strong" : ""}${italic ? " > em" : ""}`;
    if (level !== undefined) map.push(`p.${id} => h${level}:fresh`);
    else if (inner !== "") map.push(`p.${id} => p:fresh${inner}`);
  }
  return map;
}
