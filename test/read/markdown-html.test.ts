import { describe, expect, it } from "vitest";
import { parse } from "../../src/index.ts";
import { withoutHtml } from "../../src/read/markdown-html.ts";
import { lawFaults } from "../support/laws.ts";

const COVER = `<table>
<colgroup>
<col style="width: 21%" />
<col style="width: 78%" />
</colgroup>
<tbody>
<tr class="odd">
<td>Plats och tid</td>
<td><p>Kommunhuset i Exempelby</p>
<p>kl. 13.00–15.10</p></td>
</tr>
<tr>
<td>Beslutande</td>
<td><p>Anna Berg (S), ordförande</p>
<p>Bo Ek (M)</p></td>
</tr>
</tbody>
</table>
`;

const MINUTES = `${COVER}
**SAMMANTRÄDESPROTOKOLL**

Kommunstyrelsen 2024-03-12

|  |  |
|----|----|
| Utses att justera | Bo Ek (M)<br>Cia Dal (C) |

## § 12 Budget 2025

<div class="body">

> **Beslut**
>
> Kommunstyrelsen godkänner <u>budgeten</u>.

</div>
`;

describe("HTML in Markdown", () => {
  it("is read: tables with paragraphs in their cells, breaks in rows, quotes and tags", async () => {
    const result = await parse(new TextEncoder().encode(MINUTES), { file: "protokoll.md" });
    const { meeting, attendance, verification, paragraphs } = result.minutes;
    expect(meeting).toMatchObject({ date: "2024-03-12", start: "13:00", end: "15:10" });
    expect(attendance.map(({ name, party }) => [name, party])).toEqual([
      ["Anna Berg", "S"],
      ["Bo Ek", "M"],
    ]);
    expect(verification?.verifiers.map(({ name }) => name)).toEqual(["Bo Ek", "Cia Dal"]);
    expect(paragraphs[0]).toMatchObject({ number: "12", title: "Budget 2025" });
    expect(paragraphs[0]?.decision?.text).toBe("Kommunstyrelsen godkänner budgeten.");
    expect(lawFaults(result)).toEqual([]);
  });

  it("needs no headings: a table by pipes shows what the text is", async () => {
    const { minutes } = await parse(
      "Exempelby kommun\nKommunstyrelsen 2024-03-12\n\n| | | |\n|---|---|---|\n| **Beslutande** | Anna Berg | \\(S\\) |\n| | Bo Ek | \\(M\\) |\n\n§ 1 Val\n",
    );
    expect(minutes.attendance.map(({ name, party }) => [name, party])).toEqual([
      ["Anna Berg", "S"],
      ["Bo Ek", "M"],
    ]);
  });

  it("keeps the lines of cells beside each other", async () => {
    const text = await withoutHtml(`# Ett\n\n# Två\n\n${COVER}`);
    expect(text.split("\n").filter((line) => line.trim() !== "")).toEqual([
      "# Ett",
      "# Två",
      "Plats och tid   Kommunhuset i Exempelby",
      "                kl. 13.00–15.10",
      "Beslutande      Anna Berg (S), ordförande",
      "                Bo Ek (M)",
    ]);
  });

  it("stays where the text is no Markdown, and where a table does not end", async () => {
    for (const text of ["<b>Beslut</b>\nKommunstyrelsen beslutar.", "# Ett\n\n# Två\n\n<table>\n<tr><td>A</td></tr>"])
      expect((await withoutHtml(text)).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });

  it("takes time that grows with the text", async () => {
    const cell = `<td>${"x".repeat(400)}</td>`.repeat(20);
    const text = `# Ett\n\n# Två\n\n<table>${`<tr>${cell}</tr>`.repeat(200)}</table>`;
    expect((await withoutHtml(text)).length).toBeLessThan(text.length * 2);
  });
});
