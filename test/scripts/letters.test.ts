import { describe, expect, it } from "vitest";
import { ranged, withRanges } from "../../scripts/letters.ts";

/** Characters of the first plane for which a property and its ranges differ, as "U+0180". */
function differing(property: string, from: number, to: number): string[] {
  const stated = new RegExp(`^\\p{${property}}$`, "u");
  const built = new RegExp(`^${ranged(`\\p{${property}}`)}$`, "u");
  const found: string[] = [];
  for (let code = from; code <= to; code++) {
    const char = String.fromCharCode(code);
    if (stated.test(char) !== built.test(char)) found.push(`U+${code.toString(16).padStart(4, "0")}`);
  }
  return found;
}

describe("ranges in place of properties", () => {
  it("are exact for letters, numbers and marks of Latin, Greek and Cyrillic", () => {
    for (const property of ["L", "N", "M"]) expect(differing(property, 0, 0x52f)).toEqual([]);
  });

  it("tell capitals from small letters as far as Latin Extended-A, in Greek and in Cyrillic", () => {
    for (const property of ["Lu", "Ll"]) {
      expect(differing(property, 0, 0x17f)).toEqual([]);
      expect(differing(property, 0x370, 0x3cf)).toEqual([]);
      expect(differing(property, 0x400, 0x45f)).toEqual([]);
    }
  });

  it("hold the letters of other scripts, and no sign or space of the blocks that texts use", () => {
    const letter = new RegExp(ranged("^\\p{L}$"), "u");
    const missing: string[] = [];
    for (let code = 0; code < 0x3000; code++) {
      const char = String.fromCharCode(code);
      const symbol = (code >= 0x2100 && code < 0x2190) || code === 0x2e2f;
      if (!symbol && /\p{L}/u.test(char) && !letter.test(char)) missing.push(code.toString(16));
      if (/\s/u.test(char)) expect(letter.test(char), code.toString(16)).toBe(false);
    }
    expect(missing).toEqual([]);
    for (const [from, to] of [
      [0x2000, 0x206f],
      [0x20a0, 0x20cf],
      [0x2190, 0x2bff],
      [0xe000, 0xf8ff],
    ] as const)
      expect(differing("L", from, to)).toEqual([]);
    for (const ligature of "ﬀﬁﬂﬃﬄ") expect(letter.test(ligature)).toBe(true);
  });

  it("stand in classes and by themselves, in literals and in raw templates", () => {
    expect(ranged("[\\p{N}x]\\P{N}")).toMatch(/^\[0-9[^[\]]*x\]\[\^0-9[^[\]]*\]$/);
    expect(ranged("[^\\P{Lu}]")).toBe("[^\\P{Lu}]");
    expect(ranged("\\[\\p{Zs}\\\\p{L}")).toBe("\\[\\p{Zs}\\\\p{L}");
    expect(withRanges(`a(/^\\p{N}/u, String.raw\`\\p{N}\${b}\\p{N}\`)`)).not.toContain("\\p{N}");
    expect(withRanges("a('\\\\p{N}', `\\\\p{N}`)")).toBe("a('\\\\p{N}', `\\\\p{N}`)");
  });
});
