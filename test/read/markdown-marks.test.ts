import { describe, expect, it } from "vitest";
import { parse } from "../../src/index.ts";
import { withoutMarks } from "../../src/read/markdown-marks.ts";
import { lawFaults } from "../support/laws.ts";

const HEADINGS = "# Protokoll\n\n## Beslut\n\n";
const plain = (text: string): string => withoutMarks(HEADINGS + text).text.slice("Protokoll\n\nBeslut\n\n".length);

const MARKED = `# Exempelby kommun

**Sammanträdesprotokoll**
Kommunstyrelsen 2024-03-12

## § 12 Budget 2025
**Dnr KS 2024/12**

### Beslut
Kommunstyrelsen beslutar
1\\. Budgeten *antas*.

### Yrkanden
**Anna Berg (S)** yrkar bifall till förslaget.
`;

describe("marks of Markdown", () => {
  it.each([
    ["headings", "### Yrkanden ###", "Yrkanden"],
    ["emphasis", "**Anna** __Berg__ yrkar *bifall*.", "Anna Berg yrkar bifall."],
    ["links and pictures", "Se [bilaga 1](b.pdf) ![karta](k.png)", "Se bilaga 1 karta"],
    ["comments and breaks", "<!-- image -->Anna<br>Berg\\\nBo", "AnnaBerg\nBo"],
    ["escapes", "1\\. Planen \\[A\\] antas", "1. Planen [A] antas"],
  ])("are left out: %s", (_what, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it.each(["2 * 3 * 4", "snake_case_namn", "* punkt ett\n* punkt två", "5 [sic] (M)", "| a | b |\n|---|---|"])(
    "are told from what only looks like them: %s",
    (text) => {
      expect(plain(text)).toBe(text);
    },
  );

  it("are no marks in other text", () => {
    for (const text of ["# 12 Budget\n** Beslut\n", "*Anna Berg (S)\n**Bo Ek (M)\n", "§ 1 #hashtag\n**x**\n"])
      expect(withoutMarks(text)).toEqual({ text, marks: 0 });
  });

  it("do not stand in the way of reading, and are counted", async () => {
    const result = await parse(MARKED);
    const [item] = result.minutes.paragraphs;
    expect(item?.title).toBe("Budget 2025");
    expect(item?.diaryNumbers).toEqual(["KS 2024/12"]);
    expect(item?.decision?.points.map(({ text }) => text)).toEqual(["Budgeten antas."]);
    expect(item?.motions[0]?.by[0]).toMatchObject({ name: "Anna Berg", party: "S" });
    expect(result.findings.map(({ id }) => id)).toContain("text-markdown-marks");
    expect(lawFaults(result)).toEqual([]);
  });
});
