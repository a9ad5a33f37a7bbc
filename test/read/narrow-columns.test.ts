import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.ts";
import { type Drawn, makePdf } from "./make-pdf.ts";

const row = (y: number, words: readonly (readonly [text: string, x: number])[]): Drawn[] =>
  words.map(([text, x]) => ({ text, x, y, size: 11 }));

const cellsOf = async (rows: readonly Drawn[][], pdfEngine: "native" | "pdfjs"): Promise<string[][]> => {
  const { reading } = await read(makePdf([{ drawn: rows.flat() }]), { pdfEngine });
  return reading.lines.map(({ cells }) => cells.map(({ text }) => text));
};

describe.each(["native", "pdfjs"] as const)("narrow columns, read by %s", (engine) => {
  it("are parted where their heads stand evenly apart", async () => {
    const heads = row(100, [
      ["Namn", 64],
      ["Parti", 291],
      ["Ja", 341],
      ["Nej", 370],
      ["Avstår", 407],
    ]);
    const member = row(114, [
      ["Anna Berg", 64],
      ["S", 291],
      ["X", 351],
    ]);
    expect(await cellsOf([heads, member], engine)).toEqual([
      ["Namn", "Parti", "Ja", "Nej", "Avstår"],
      ["Anna Berg", "S", "X"],
    ]);
  });

  it("are parted under the columns of the other line where heads have two", async () => {
    const above = row(100, [
      ["PARTI", 72],
      ["När-", 280],
      ["Tjg.", 316],
      ["Val", 348],
      ["Dag", 383],
      ["Anteckning", 419],
    ]);
    const below = row(114, [
      ["Namn", 72],
      ["varo", 280],
      ["ers", 316],
      ["Ja", 348],
      ["Nej", 383],
    ]);
    expect((await cellsOf([above, below], engine))[0]?.slice(0, 4)).toEqual(["PARTI", "När-", "Tjg.", "Val"]);
  });
});
