import { StreamRewriter } from "./mend.js";
import type { PdfObjects } from "./objects.js";
import { Ref, type Value } from "./syntax.js";

/**
 * Makes the invisible text of some pages visible to an engine that leaves it out: text in rendering mode 3 (PDF 32000-1,
 * 9.3.6) is how scanners store what they recognised behind a page's picture. Undefined where nothing is there to be
 * shown, or where a page's content cannot be rewritten in its place.
 */
export function revealed(
  bytes: Uint8Array,
  objects: PdfObjects,
  pageObjects: readonly number[],
): Uint8Array | undefined {
  const rewriter = new StreamRewriter(bytes);
  let shown = false;
  for (const number of pageObjects) {
    for (const ref of contentsOf(objects, number)) {
      const stream = objects.stream(ref);
      if (stream === undefined) return undefined;
      const content = showText(stream.content);
      if (content === undefined) continue;
      if (!rewriter.write(stream, content)) return undefined;
      shown = true;
    }
  }
  return shown ? rewriter.bytes : undefined;
}

function contentsOf(objects: PdfObjects, page: number): Value[] {
  const contents = objects.dict(new Ref(page))?.get("/Contents");
  const listed = objects.resolve(contents);
  if (Array.isArray(listed)) return listed;
  return contents === undefined ? [] : [contents];
}

const INVISIBLE = /(?<![^\s\0])3(?=[\s\0]{1,8}Tr(?![^\s\0/[(<%]))/y;

/** A content stream whose invisible text is visible, of the same length; undefined where it has none. Strings stay. */
function showText(content: string): string | undefined {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < content.length; at++) {
    const char = content[at];
    if (char === "(") at = literalEnd(content, at);
    else if (char === "<" && content[at + 1] !== "<") at = endAt(content, ">", at);
    else if (char === "%") at = endAt(content, "\n", at);
    else if (char === "I" && isWordAt(content, "ID", at)) at = imageEnd(content, at + 2);
    else if (char === "3") {
      INVISIBLE.lastIndex = at;
      if (!INVISIBLE.test(content)) continue;
      parts.push(content.slice(from, at), "0");
      from = at + 1;
    }
  }
  return parts.length === 0 ? undefined : parts.join("") + content.slice(from);
}

/** Where the string ends that begins at a place. */
function literalEnd(content: string, at: number): number {
  let open = 0;
  for (; at < content.length; at++) {
    const char = content[at];
    if (char === "\\") at++;
    else if (char === "(") open++;
    else if (char === ")" && --open === 0) break;
  }
  return at;
}

function endAt(content: string, mark: string, at: number): number {
  const end = content.indexOf(mark, at);
  return end < 0 ? content.length : end;
}

/** The data of an image in the content (8.9.7) may look like anything. */
function imageEnd(content: string, at: number): number {
  let end = content.indexOf("EI", at);
  while (end >= 0 && !isWordAt(content, "EI", end)) end = content.indexOf("EI", end + 2);
  return end < 0 ? content.length : end + 1;
}

function isWordAt(content: string, word: string, at: number): boolean {
  return content.startsWith(word, at) && isWhiteAt(content, at - 1) && isWhiteAt(content, at + word.length);
}

function isWhiteAt(content: string, at: number): boolean {
  const code = content.charCodeAt(at);
  return Number.isNaN(code) || code === 32 || (code >= 9 && code <= 13) || code === 0;
}
