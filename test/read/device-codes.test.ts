import { describe, expect, it } from "vitest";
import { parse } from "../../src/index.ts";
import { withoutDeviceCodes } from "../../src/read/device-codes.ts";
import { read } from "../../src/read/index.ts";
import { lawFaults } from "../support/laws.ts";

const plain = (text: string): string => withoutDeviceCodes(text).text;

describe("what is meant for a terminal or printer", () => {
  it.each([
    ["colours and weights of ECMA-48", "\x1b[1mMiljö\x1b[0m\x1b[38;5;9mnämnden\x1b[m\x1b[K", "Miljönämnden"],
    ["modes, shapes of the cursor, resets", "\x1b[?25l\x1b[!p\x1b[2 qBeslut\x1bc\x1b7\x1b8\x1b=", "Beslut"],
    ["titles and links", "\x1b]0;protokoll\x07\x1b]8;;https://exempel.se\x1b\\Beslut\x1b]8;;\x1b\\", "Beslut"],
    ["character sets", "\x1b(BBeslut\x1b)0 \x1b%Gfattas", "Beslut fattas"],
    ["PCL", "\x1bE\x1b&l0O\x1b(0S\x1b(s3BBeslut\x1b(s0B\x1b(s0p10.00h12.0v0s0b3T fattas", "Beslut fattas"],
    ["ESC/P", "\x1b@\x1bEBeslut\x1bF\x1b-1 fattas\x1b-0\x1bW\x01.\x1bW\x00\x1bx1\x0f\x12", "Beslut fattas."],
  ])("is left out: %s", (_what, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it("becomes blanks or a break where it leads on", () => {
    expect(plain("Namn\x1b[12CParti")).toBe(`Namn${" ".repeat(12)}Parti`);
    expect(plain("Namn\x1b[40GParti\x1b[3;1HAnna Berg\x1b&a4000HS\x1b*p300x600YSlut")).toBe(
      "Namn  Parti\nAnna Berg  S\nSlut",
    );
  });

  it("is set once where it is printed twice", () => {
    expect(plain("B\bBe\bes\bsl\blu\but\bt")).toBe("Beslut");
    expect(plain("_\bB_\be_\bs")).toBe("Bes");
    expect(plain("Beslut\b\b\b\b\b\b______ fattas")).toBe("Beslut fattas");
    expect(withoutDeviceCodes("Beslut\n\bo\bx\ny")).toEqual({ text: "Beslut\n\bo\bx\ny", codes: 0 });
  });

  it("stays where it is no code that is known", () => {
    for (const text of [
      "a\x1bäb",
      "Anna Berg \x1b(S), \x1b och",
      "a\x1b\x1b|b",
      "a\x0f\x12b",
      "\x1b]0;utan slut",
      "rad\x1b",
    ])
      expect(withoutDeviceCodes(text)).toEqual({ text, codes: 0 });
  });

  it("is counted, and never part of a value", async () => {
    const text =
      "\x1b[1mLillsjö kommun\x1b[0m\nMiljö\x1b[4mnämnden\n\x1b[KProtokoll 2024-05-16\n\n§ 3 Ny bad\x1b[1mbrygga\x1b[0m\n";
    const parsed = await parse(text);
    expect(parsed.minutes).toMatchObject({ body: "Miljönämnden", paragraphs: [{ title: "Ny badbrygga" }] });
    expect(parsed.findings.filter(({ id }) => id === "text-device-codes")).toMatchObject([{ args: { count: 6 } }]);
    expect(lawFaults(parsed)).toEqual([]);
  });

  it("does not hide the letters of seven-bit text", async () => {
    const bytes = Buffer.from("\x1b[1mN{rvarande\x1b[0m\x1b[K\nMilj|n{mnden \x1b[4mb}da\x1b[24m ]tta\n");
    const { reading } = await read(bytes);
    expect([reading.source.encoding, reading.text]).toEqual(["SEN_850200_B", "Närvarande\nMiljönämnden båda Åtta\n"]);
  });
});
