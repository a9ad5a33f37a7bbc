import { unswap } from "../swapped-ligatures.js";

/** A ToUnicode character map (PDF 32000-1, 9.10.3; Adobe Technical Note 5014) as far as it needs mending. */

interface Block {
  kind: "char" | "range";
  /** Between "beginbfchar" and "endbfchar", as written. */
  body: string;
}

/** Codes up to this one are the first glyphs of any font; a map that starts later looks renumbered to some engines. */
const FIRST_GLYPHS = 2;
/** Maps with fewer entries than this are taken for incomplete by some engines. */
const SPARSE = 10;
/** Codes at the far end that no font uses; they are mapped to a space where a map is too sparse. */
const UNUSED = 0xffe0;

/**
 * The map mended, or undefined where nothing is wrong with it. Two faults are known:
 *
 * Ghostscript 10.0 writes the letters of ligatures with their bytes swapped. And a sound map of a subset font that
 * begins at a later glyph, or has few entries, is doubted by pdf-inspector, which then tries numberings of its own on
 * text without letters ("2009-09-24" became "DBBK9BK9DF"): an entry for an unused glyph settles the doubt.
 */
export function mendMap(map: string): string | undefined {
  const blocks = blocksOf(map);
  const space = between(map, "begincodespacerange", "endcodespacerange");
  if (blocks.length === 0 || space === undefined || map.includes("usecmap")) return undefined;
  const mended = blocks.map((block) => ({ kind: block.kind, body: unswapTargets(block.body) }));
  const { entries, first, wide } = survey(blocks);
  const doubted = wide && (first > FIRST_GLYPHS || entries < SPARSE);
  const swapped = mended.some((block, i) => block.body !== (blocks[i] as Block).body);
  if (!doubted && !swapped) return undefined;
  if (doubted) mended.push({ kind: "char", body: fillers(first, entries) });
  return write(space, mended);
}

function fillers(first: number, entries: number): string {
  const codes = first > FIRST_GLYPHS ? [FIRST_GLYPHS] : [];
  for (let i = 0; entries + codes.length < SPARSE; i++) codes.push(UNUSED + i);
  return codes.map((code) => `<${hex(code)}><0020>`).join("\n");
}

function write(space: string, blocks: Block[]): string {
  const parts = ["begincmap", "1 begincodespacerange", space.trim(), "endcodespacerange"];
  for (const { kind, body } of blocks) {
    const chars = kind === "range" ? asChars(body) : body.trim();
    if (chars === undefined) parts.push(`${count(body, 3)} beginbfrange`, body.trim(), "endbfrange");
    else parts.push(`${count(chars, 2)} beginbfchar`, chars, "endbfchar");
  }
  parts.push("endcmap");
  return parts.join("\n");
}

/** Ranges of one code each, written as single characters, which is shorter; undefined where a range is longer. */
function asChars(body: string): string | undefined {
  const tokens = body.match(/<[0-9a-f]*>|\[/gi) ?? [];
  const lines: string[] = [];
  for (let i = 0; i + 2 < tokens.length; i += 3) {
    if (tokens[i] !== tokens[i + 1] || tokens[i + 2] === "[") return undefined;
    lines.push(`${tokens[i]}${tokens[i + 2]}`);
  }
  return lines.join("\n");
}

function count(body: string, each: number): number {
  return Math.ceil((body.match(/</g)?.length ?? 0) / each);
}

function blocksOf(map: string): Block[] {
  const blocks: Block[] = [];
  const open = /beginbf(char|range)/g;
  for (let found = open.exec(map); found !== null; found = open.exec(map)) {
    const end = map.indexOf(`endbf${found[1]}`, open.lastIndex);
    if (end < 0) return [];
    blocks.push({ kind: found[1] as Block["kind"], body: map.slice(open.lastIndex, end) });
    open.lastIndex = end;
  }
  return blocks;
}

function between(text: string, open: string, close: string): string | undefined {
  const start = text.indexOf(open);
  const end = start < 0 ? -1 : text.indexOf(close, start);
  return end < 0 ? undefined : text.slice(start + open.length, end);
}

/** Number of entries, the lowest code, and whether codes are two bytes wide. */
function survey(blocks: Block[]): { entries: number; first: number; wide: boolean } {
  let entries = 0;
  let first = Number.POSITIVE_INFINITY;
  let wide = true;
  for (const { kind, body } of blocks) {
    const tokens: string[] = body.match(/<[0-9a-f]*>|\[|\]/gi) ?? [];
    for (let i = 0; i < tokens.length; entries++) {
      const code = tokens[i] as string;
      if (code.length !== 6) wide = false;
      first = Math.min(first, Number.parseInt(code.slice(1, -1), 16));
      if (kind === "char") i += 2;
      else if (tokens[i + 2] === "[") i = tokens.indexOf("]", i) + 1 || tokens.length;
      else i += 3;
    }
  }
  return { entries, first, wide };
}

/** Puts swapped letters right in the targets of several characters; codes are never that long. */
function unswapTargets(body: string): string {
  return body.replace(/<((?:[0-9a-f]{4}){2,8})>/gi, (whole, digits: string) => {
    let text = "";
    for (let i = 0; i < digits.length; i += 4) text += String.fromCharCode(Number.parseInt(digits.slice(i, i + 4), 16));
    const right = unswap(text);
    return right === text ? whole : `<${Array.from(right, (char) => hex(char.charCodeAt(0))).join("")}>`;
  });
}

const hex = (code: number): string => code.toString(16).padStart(4, "0");
