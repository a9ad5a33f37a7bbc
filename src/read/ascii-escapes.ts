/** Letters of Swedish as mail writes them, in UTF-8 or Latin-1, beside another letter (RFC 2045, 6.7). */
const QUOTED = /[a-z]=(?:C3=(?:A[45]|B6)|E[45]|F6)|=(?:C3=(?:A[45]|B6|8[45]|96)|E[45]|F6|C[45]|D6)[a-z]/g;
/** The same as web pages write them (HTML, 13.5). */
const REFERENCE = /&(?:[aou]uml|aring|eacute|[AOU]uml|Aring|Eacute|#(?:22[89]|246));/g;
/** So many of them are no chance. */
const ENOUGH = 5;

/** References that Swedish text holds; others stay as they are. */
const NAMED: Readonly<Record<string, string>> = {
  ...{
    aring: "å",
    auml: "ä",
    ouml: "ö",
    Aring: "Å",
    Auml: "Ä",
    Ouml: "Ö",
    eacute: "é",
    Eacute: "É",
    uuml: "ü",
    Uuml: "Ü",
  },
  ...{ sect: "§", nbsp: "\u00A0", ndash: "–", mdash: "—", bull: "•", hellip: "…", shy: "\u00AD", frac12: "½" },
  ...{ ldquo: "“", rdquo: "”", bdquo: "„", lsquo: "‘", rsquo: "’", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" },
};

/** The bytes that seven-bit text in quoted-printable stands for; undefined for any other text. */
export function fromQuotedPrintable(text: string): Buffer | undefined {
  if (!hasMany(text, QUOTED)) return undefined;
  const bytes = text
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1");
}

/** Text with its character references resolved, where its letters are written so; undefined for any other. */
export function fromReferences(text: string): string | undefined {
  if (!hasMany(text, REFERENCE)) return undefined;
  return text.replace(/&(?:#(\d{2,6})|#x([\dA-Fa-f]{2,5})|(\w{2,8}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

function hasMany(text: string, what: RegExp): boolean {
  let found = 0;
  for (const _ of text.matchAll(what)) if (++found >= ENOUGH) return true;
  return false;
}
