import { isAscii, isUtf8 } from "node:buffer";
import { fromQuotedPrintable, fromReferences } from "./ascii-escapes.js";
import { declaredEncoding } from "./declared-encoding.js";
import { looksDoubled } from "./doubled.js";
import { scoreEncodings } from "./legacy-encodings.js";
import { mixedEncodings } from "./mixed-encodings.js";
import { htmlOf, utf16Halves } from "./sniff.js";
import { fromSwedishAscii } from "./swedish-ascii.js";

/** Text and how it was coded. `guessed` where nothing in the file says so, `damaged` counts what could not be decoded. */
export interface Decoded {
  text: string;
  encoding: string;
  guessed: boolean;
  damaged: number;
}

/** How much of a file the statistical detector gets to see. */
const SAMPLE = 65_536;
/** Screens and printers of the PC showed the section sign at this code; CP437 has no other. */
const PC_SECTION_SIGN = "\u0015";
/** Bad sequences per sound ones up to which a file still is damaged UTF-8 rather than something else. */
const DAMAGE = 0.02;

/**
 * Decodes text of unknown encoding: a byte order mark wins, then valid UTF-8 (decoded once more where
 * it was coded twice), then what Swedish text makes likely.
 * The mark itself is not part of the text. Never fails; what cannot be decoded becomes U+FFFD and is counted.
 */
export async function decode(bytes: Uint8Array): Promise<Decoded> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf)
    return unicode(buffer.subarray(3), "utf-8", false);
  if (buffer[0] === 0xff && buffer[1] === 0xfe) {
    if (buffer[2] === 0 && buffer[3] === 0) return utf32(buffer.subarray(4));
    return unicode(buffer.subarray(2), "utf-16le", false);
  }
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return unicode(buffer.subarray(2), "utf-16be", false);
  if (isAscii(buffer)) {
    const halves = utf16Halves(buffer);
    if (halves) return unicode(buffer, halves, true);
    const text = buffer.toString("latin1");
    const quoted = fromQuotedPrintable(text);
    if (quoted) {
      const inner = await decode(quoted);
      return { ...inner, encoding: `quoted-printable/${inner.encoding}`, guessed: true };
    }
    const resolved = withReferences(text);
    if (resolved) return resolved;
    const swedish = fromSwedishAscii(text);
    return swedish === undefined ? sound(text, "utf-8", false) : sound(swedish, "SEN_850200_B", true);
  }
  if (isUtf8(buffer)) {
    const text = buffer.toString("utf8");
    return (looksDoubled(text) ? await undoubled(text) : withReferences(text)) ?? sound(text, "utf-8", false);
  }
  const halves = utf16Halves(buffer);
  if (halves) return unicode(buffer, halves, true);
  return damagedUtf8(buffer) ?? mixed(buffer) ?? legacy(buffer);
}

function sound(text: string, encoding: string, guessed: boolean): Decoded {
  return { text, encoding, guessed, damaged: 0 };
}

function unicode(buffer: Buffer, encoding: string, guessed: boolean): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(buffer);
  return { text, encoding, guessed, damaged: lostIn(text) };
}

/** Text of four bytes a character, as some programs' exports are. */
async function utf32(buffer: Buffer): Promise<Decoded> {
  const { default: iconv } = await import("iconv-lite");
  return sound(iconv.decode(buffer, "utf-32le"), "utf-32le", false);
}

/** Text that is no page but writes its letters as one. */
function withReferences(text: string): Decoded | undefined {
  if (htmlOf(text) || /[åäö]/i.test(text)) return undefined;
  const resolved = fromReferences(text);
  return resolved === undefined ? undefined : sound(resolved, "utf-8/html", true);
}

/** Text that was coded twice, decoded once more; the encoding names all three steps. Undefined where that gives no text. */
async function undoubled(text: string): Promise<Decoded | undefined> {
  const { default: iconv } = await import("iconv-lite");
  for (const between of ["iso-8859-1", "windows-1252"]) {
    const bytes = iconv.encode(text, between);
    if (iconv.decode(bytes, between) === text && isUtf8(bytes))
      return sound(bytes.toString("utf8"), `utf-8/${between}/utf-8`, true);
  }
  return undefined;
}

/** UTF-8 with a few bytes broken: many sound multi-byte sequences, hardly any bad one. */
function damagedUtf8(buffer: Buffer): Decoded | undefined {
  const text = buffer.toString("utf8");
  const damaged = lostIn(text);
  const sequences = buffer.length - text.length;
  const few = damaged <= sequences * DAMAGE + (sequences > 2 ? 1 : 0);
  return sequences > 0 && few ? { text, encoding: "utf-8", guessed: false, damaged } : undefined;
}

function mixed(buffer: Buffer): Decoded | undefined {
  const text = mixedEncodings(buffer);
  return text === undefined ? undefined : sound(text, "utf-8+windows-1252", true);
}

async function legacy(buffer: Buffer): Promise<Decoded> {
  const { default: iconv } = await import("iconv-lite");
  const declared = declaredEncoding(buffer);
  // A page that is no UTF-8 although it says so is read by what its bytes make likely.
  if (declared !== undefined && !/^utf-?8$/.test(declared) && iconv.encodingExists(declared)) {
    const encoding = webEncoding(declared);
    return sound(iconv.decode(buffer, encoding), encoding, false);
  }
  let encoding = scoreEncodings(buffer, (name, table) => iconv.decode(table, name));
  if (encoding === undefined) {
    const { detect } = await import("jschardet");
    const guess = detect(buffer.subarray(0, SAMPLE)).encoding;
    encoding = guess !== null && iconv.encodingExists(guess) ? guess : "windows-1252";
  }
  const text = iconv.decode(buffer, encoding);
  return sound(encoding.startsWith("IBM") ? text.replaceAll(PC_SECTION_SIGN, "§") : text, encoding, true);
}

/** On the web ISO-8859-1 has always meant Windows-1252 (Encoding Standard, 4.2). */
function webEncoding(declared: string): string {
  return /^(?:iso-?8859-?1|latin-?1|us-ascii)$/.test(declared) ? "windows-1252" : declared;
}

/** How many characters could not be decoded. */
function lostIn(text: string): number {
  let found = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", at + 1)) found++;
  return found;
}
