import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.js";

const SHORT = "§ 12 Åtgärder för Örnsvägen\n";
const LONG = [
  "§ 4 Ändring av föreskrifter",
  "Nämnden beslutar att godkänna förslaget från Åke Östmark (S) och André Lång (M).",
  "ÄRENDET HÖR TILL ÅRETS STÖRSTA. Kostnaden är 4,5 mkr.",
]
  .join("\n")
  .repeat(40);

/** Encodings as iconv-lite names them, and as the reading names them. */
const LEGACY: [string, string][] = [
  ["win1252", "windows-1252"],
  ["iso-8859-1", "windows-1252"],
  ["cp850", "IBM850"],
  ["macintosh", "macintosh"],
];

describe("encodings", () => {
  for (const [length, text] of [
    ["short", SHORT],
    ["long", LONG],
  ] as const) {
    it(`reads ${length} text in Unicode`, async () => {
      const bytes: [Buffer, string][] = [
        [Buffer.from(text), "utf-8"],
        [Buffer.from(`\uFEFF${text}`), "utf-8"],
        [Buffer.from(text, "utf16le"), "utf-16le"],
        [Buffer.from(`\uFEFF${text}`, "utf16le"), "utf-16le"],
        [Buffer.from(text, "utf16le").swap16(), "utf-16be"],
        [Buffer.from(`\uFEFF${text}`, "utf16le").swap16(), "utf-16be"],
      ];
      for (const [input, encoding] of bytes) {
        const { reading } = await read(input);
        expect(reading.text).toBe(text);
        expect(reading.source.encoding).toBe(encoding);
      }
    });

    for (const [name, encoding] of LEGACY) {
      it(`reads ${length} text in ${name}`, async () => {
        const { reading, findings } = await read(iconv.encode(text, name));
        expect(reading.text).toBe(text);
        expect(reading.source.encoding).toBe(encoding);
        expect(findings.map((finding) => finding.id)).toEqual(["encoding-guessed"]);
      });
    }

    it(`reads ${length} seven-bit Swedish text`, async () => {
      const plain = text.replace(/[§é]/g, "-");
      const coded = plain.replace(/[ÄÖÅäöå]/g, (letter) => "[\\]{|}"["ÄÖÅäöå".indexOf(letter)] as string);
      const { reading } = await read(Buffer.from(coded, "latin1"));
      expect(reading.text).toBe(plain);
      expect(reading.source.encoding).toBe("SEN_850200_B");
    });
  }

  it("reads text that was coded twice, and says so", async () => {
    for (const between of ["iso-8859-1", "windows-1252"]) {
      const { reading, findings } = await read(Buffer.from(iconv.decode(Buffer.from(SHORT), between)));
      expect(reading.text).toBe(SHORT);
      expect(reading.source.encoding).toBe(`utf-8/${between}/utf-8`);
      expect(findings.map((finding) => finding.id)).toEqual(["encoding-guessed"]);
    }
  });

  it("leaves text about codings alone", async () => {
    for (const text of [
      "Å skrivs Ã… i fel teckenkod, ä skrivs Ã¤, ö Ã¶ och é Ã©.",
      "SÃO PAULO, JOÃO, Ã‰",
      "Ã¥ Ã¤ Ã¶ ‐ \u2010",
    ])
      expect((await read(Buffer.from(text))).reading.text).toBe(text);
  });

  it("reads text of four bytes a character", async () => {
    const { reading } = await read(Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), iconv.encode(LONG, "utf-32le")]));
    expect(reading.text).toBe(LONG);
    expect(reading.source.encoding).toBe("utf-32le");
  });

  it("reads CP437 with its section sign at 21", async () => {
    const bytes = iconv.encode("§ 3 Frågor från fullmäktige", "cp437");
    bytes[0] = 0x15;
    expect((await read(bytes)).reading.text).toBe("§ 3 Frågor från fullmäktige");
  });

  it("leaves braces, pipes and brackets of other texts alone", async () => {
    for (const text of [
      "| a | b |\n|---|---|\n",
      '{"namn": "Ada"}',
      "se [1] och [2]",
      "C:\\TEMP\\FIL",
      "{namn} och {parti}",
      "a|b|c",
    ]) {
      expect((await read(Buffer.from(text))).reading.text).toBe(text);
    }
  });

  it("reads a text put together of UTF-8 and Windows-1252, each part as what it is", async () => {
    const bytes = Buffer.concat([Buffer.from(LONG), iconv.encode(LONG, "win1252")]);
    const { reading, findings } = await read(bytes);
    expect([reading.text, reading.source.encoding]).toEqual([LONG + LONG, "utf-8+windows-1252"]);
    expect(findings.map(({ id }) => id)).toEqual(["encoding-guessed"]);
  });

  it.each([
    ["UTF-8", Buffer.from(LONG), "quoted-printable/utf-8"],
    ["Latin-1", iconv.encode(LONG, "win1252"), "quoted-printable/windows-1252"],
  ])("reads text that mail has written as quoted-printable of %s", async (_name, bytes, encoding) => {
    const quoted = bytes
      .toString("latin1")
      .replace(/[=\x80-\xFF]/g, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase()}`)
      .replace(/[^\n]{60}(?=[^\n])(?<!=.?)/g, "$&=\r\n");
    const { reading, findings } = await read(Buffer.from(quoted));
    expect([reading.text, reading.source.encoding]).toEqual([LONG, encoding]);
    expect(findings.map(({ id }) => id)).toEqual(["encoding-guessed"]);
  });

  it("reads text whose letters are written as on a web page, and leaves what it does not know", async () => {
    const coded = LONG.replace(/[^\x00-\x7F]/g, (char) => `&#${char.codePointAt(0)};`).replaceAll("&#228;", "&auml;");
    const { reading } = await read(Buffer.from(`${coded}&okand; &#xD800;`));
    expect([reading.text, reading.source.encoding]).toEqual([`${LONG}&okand; &#xD800;`, "utf-8/html"]);
    expect((await read(Buffer.from("R&amp;D: a=E5b &auml;"))).reading.text).toBe("R&amp;D: a=E5b &auml;");
  });

  it.each([
    ["UTF-8", Buffer.from(LONG)],
    ["UTF-16", Buffer.from(LONG, "utf16le")],
  ])("leaves out the zeros behind a text in %s that was not saved in full, and says so", async (_name, bytes) => {
    const { reading, findings } = await read(Buffer.concat([bytes, Buffer.alloc(6000)]));
    expect(reading.text).toBe(LONG);
    expect(findings.filter(({ id }) => id === "text-padding")).toMatchObject([{ args: { count: 6000 } }]);
    await expect(read(Buffer.alloc(6000))).rejects.toMatchObject({ code: "unknown-type" });
  });

  it("says what is lost of UTF-16, too", async () => {
    const { findings } = await read(Buffer.concat([Buffer.from("\uFEFFÅret", "utf16le"), Buffer.from("x")]));
    expect(findings).toMatchObject([{ id: "encoding-damaged", args: { count: 1 } }]);
  });

  it("reads letters and their accents as one, and no blanks without width", async () => {
    const text = LONG.normalize("NFD").replaceAll("e", "e\u200B");
    expect((await read(Buffer.from(text))).reading.text).toBe(LONG);
  });

  it("leaves soft hyphens out where no line ends with them", async () => {
    const { reading } = await read(Buffer.from("Kommun\u00ADstyrel\u00ADsen god\u00AD\nkänner § 4\u00AD."));
    expect(reading.text).toBe("Kommunstyrelsen god\u00AD\nkänner § 4\u00AD.");
  });

  it("reads damaged UTF-8 as UTF-8 and says what is lost", async () => {
    const bytes = Buffer.from(LONG);
    bytes[LONG.indexOf("Ä")] = 0xff;
    const { reading, findings } = await read(bytes);
    expect(reading.source.encoding).toBe("utf-8");
    expect(findings.map((finding) => finding.id)).toEqual(["encoding-damaged"]);
    expect(reading.text.slice(-30)).toBe(LONG.slice(-30));
  });

  it.each([
    ['<!DOCTYPE html><html><head><meta charset="windows-1252">', "win1252", "windows-1252"],
    ['<html><head><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', "win1252", "windows-1252"],
    ['<html><head><meta charset="macintosh">', "macintosh", "macintosh"],
    ['<?xml version="1.0" encoding="iso-8859-15"?><html><head>', "iso-8859-15", "iso-8859-15"],
  ])("believes a page that says how it is coded: %s", async (opening, coded, encoding) => {
    const page = `${opening}<title>Å</title></head><body><p>§ 7 Ändring</p></body></html>`;
    const { reading, findings } = await read(iconv.encode(page, coded));
    expect(reading.text).toContain("§ 7 Ändring");
    expect(reading.source.encoding).toBe(encoding);
    expect(findings).toEqual([]);
  });

  it("does not believe a page that says UTF-8 and is not", async () => {
    const page = '<html><head><meta charset="utf-8"></head><body><p>§ 7 Ändring</p></body></html>';
    const { reading } = await read(iconv.encode(page, "win1252"));
    expect(reading.text).toContain("§ 7 Ändring");
    expect(reading.source.encoding).toBe("windows-1252");
  });
});
