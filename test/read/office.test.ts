import { readFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { read, UnreadableError } from "../../src/read/index.js";
import { root } from "../support/source.ts";

const office = (name: string): Buffer => readFileSync(join(root, "fixtures", "office", name));

async function refusal(bytes: Uint8Array): Promise<{ code: string; message: string } | undefined> {
  try {
    await read(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableError) return error;
    throw error;
  }
}

describe("a DOC", () => {
  it("keeps the writer's own characters, shows the results of fields, and sets cells beside each other", async () => {
    const { reading } = await read(office("marks.doc"));
    expect(reading.text.trimEnd().split("\n")).toEqual([
      "Ombuds\u00ADmannen redovisade 2023\u20112024 års plan – ”hela planen”.",
      "Se planen.",
      "Andra raden.",
      "Beslutande   Vera Holm (S)   Ersättare",
      "Ture Ek (M)",
      "Plats   Tingssalen",
      "Mellan tabellerna.",
      "Justering   Kommunkontoret",
      "Sista sidan.",
    ]);
    const cell = (text: string) => reading.lines.flatMap(({ cells }) => cells).find((one) => one.text === text);
    expect(cell("Ture Ek (M)")?.x0).toBe(cell("Vera Holm (S)")?.x0);
    expect(cell("Tingssalen")?.tag).toEqual({ table: 0, row: 1, column: 1 });
    expect(cell("Kommunkontoret")?.tag).toEqual({ table: 1, row: 0, column: 1 });
  });
});

describe("an office document that cannot be read", () => {
  it.each(["password.doc", "password.docx"])("says of %s that it has a password", async (name) => {
    const error = await refusal(office(name));
    expect(error?.code).toBe("encrypted-document");
    expect(error?.message).toContain("save it without one");
  });

  const documents = join(root, "fixtures", "documents", "brf-kajutan-styrelsen-2024-02-06");
  it.each(["input.doc", "input.docx"])(
    "%s fails with an error that says what to do, wherever it is damaged",
    async (name) => {
      const whole = readFileSync(join(documents, name));
      const codes = new Set<string | undefined>();
      for (let part = 1; part < 24; part++) {
        const cut = whole.subarray(0, Math.floor((whole.length * part) / 24));
        const spoilt = Buffer.from(whole);
        const from = Math.floor((whole.length * part) / 24);
        spoilt.fill(0xff, from, from + 64);
        for (const bytes of [cut, spoilt]) codes.add((await refusal(bytes))?.code);
      }
      codes.delete(undefined);
      expect([...codes]).toEqual(["broken-document"]);
    },
  );

  it("says of formats that carry text but are not read what they are and what to do", async () => {
    const zip = new JSZip();
    zip.file("mimetype", "application/vnd.oasis.opendocument.text", { compression: "STORE" });
    zip.file("content.xml", "<office:document-content/>");
    const odt = await zip.generateAsync({ type: "uint8array" });
    for (const [bytes, what] of [
      [odt, "an OpenDocument file"],
      [Buffer.from("{\\rtf1\\ansi Protokoll}"), "an RTF document"],
    ] as const) {
      const error = await refusal(bytes);
      expect(error?.code).toBe("unread-format");
      expect(error?.message).toBe(
        `The input is ${what}, which is not read. Open it in the program it was made with and save it as DOCX or PDF.`,
      );
    }
  });
});
