/**
 * Which 8-bit encoding Swedish text is in. Detectors of the web's encodings fail on the old PC and Macintosh sets, so the
 * high bytes are judged here: read in the right set they are Swedish letters inside words, in a wrong one they are not.
 */

/** Candidates by WHATWG or IANA name, the likelier first: an equal score goes to the earlier. */
const CANDIDATES = ["windows-1252", "IBM850", "macintosh", "IBM437"] as const;

/** How much of a file is judged. */
const SAMPLE = 1 << 20;

const LOWER = "åäöé";
const UPPER = "ÅÄÖÉ";
const FOREIGN_LOWER = "üèàøæáóíôçëêñï";
const FOREIGN_UPPER = "ÜÈÀØÆ";
const SIGNS = "§–—“”‘’•…€°½¼¾«»´·×\u00A0\u00AD";

enum Kind {
  Unlikely,
  Lower,
  Upper,
  ForeignLower,
  ForeignUpper,
  Sign,
}

/** Decodes the bytes of a table with a named encoding. */
export type TableDecoder = (encoding: string, table: Buffer) => string;

/** The best encoding, or undefined where no candidate makes the high bytes look Swedish. */
export function scoreEncodings(bytes: Uint8Array, decodeTable: TableDecoder): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const table = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  let best: string | undefined;
  let bestScore = 0;
  for (const encoding of CANDIDATES) {
    const kinds = kindsOf(decodeTable(encoding, table));
    const score = scoreOf(sample, kinds) + (encoding === "IBM437" && sample.includes(0x15) ? 0.5 : 0);
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

function kindsOf(decoded: string): Uint8Array {
  const kinds = new Uint8Array(256);
  for (let byte = 0x80; byte < 0x100; byte++) {
    const char = decoded[byte] ?? "\uFFFD";
    if (LOWER.includes(char)) kinds[byte] = Kind.Lower;
    else if (UPPER.includes(char)) kinds[byte] = Kind.Upper;
    else if (FOREIGN_LOWER.includes(char)) kinds[byte] = Kind.ForeignLower;
    else if (FOREIGN_UPPER.includes(char)) kinds[byte] = Kind.ForeignUpper;
    else if (SIGNS.includes(char)) kinds[byte] = Kind.Sign;
  }
  return kinds;
}

/** Sum over the high bytes: how well each, read in this set, goes with its neighbours. */
function scoreOf(bytes: Uint8Array, kinds: Uint8Array): number {
  let score = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) continue;
    const before = caseOf(bytes[i - 1], kinds);
    const after = caseOf(bytes[i + 1], kinds);
    switch (kinds[byte] as Kind) {
      case Kind.Lower:
        score += before === 2 && after !== 1 ? 0 : 2;
        break;
      case Kind.Upper:
        score += before === 1 ? -2 : 2;
        break;
      case Kind.ForeignLower:
        score += before === 1 || after === 1 ? 0.5 : -1;
        break;
      case Kind.ForeignUpper:
        score += before === 1 ? -2 : 0.25;
        break;
      case Kind.Sign:
        score += before !== 0 && after !== 0 ? -1 : 0.5;
        break;
      default:
        score -= 2;
    }
  }
  return score;
}

/** 1 lower case, 2 upper case, 0 no letter. */
function caseOf(byte: number | undefined, kinds: Uint8Array): 0 | 1 | 2 {
  if (byte === undefined) return 0;
  if (byte >= 0x61 && byte <= 0x7a) return 1;
  if (byte >= 0x41 && byte <= 0x5a) return 2;
  const kind = kinds[byte] as Kind;
  if (kind === Kind.Lower || kind === Kind.ForeignLower) return 1;
  return kind === Kind.Upper || kind === Kind.ForeignUpper ? 2 : 0;
}
