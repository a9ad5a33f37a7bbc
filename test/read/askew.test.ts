import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.ts";
import { turned } from "../../src/read/pdf/turn.ts";
import { type Drawn, makePdf } from "./make-pdf.ts";

const WORDS = ["Kommunstyrelsen", "föreslår", "kommunfullmäktige", "att", "godkänna", "planen", "för", "vägen"];
const ROWS = 20;

/** Rows of words as recognition stores them behind a picture that is turned clockwise about its middle: each on its own. */
function page(degrees: number, joined: boolean): Drawn[] {
  return Array.from({ length: ROWS }, (_, row) => {
    const words = joined ? [WORDS.slice(0, 4).join(" "), WORDS.slice(4).join(" ")] : WORDS;
    let x = 60;
    return words.map((word): Drawn => {
      const at = turned(x, 100 + row * 13, degrees, 297.5, 421);
      x += word.length * 5.2 + (joined ? 0 : 8);
      return { text: `${word} `, ...at, size: 10, turn: -degrees };
    });
  }).flat();
}

const linesOf = async (drawn: Drawn[], pdfEngine: "native" | "pdfjs") =>
  (await read(makePdf([{ drawn }]), { pdfEngine })).reading.lines;

describe.each(["native", "pdfjs"] as const)("a page that lies askew, read by %s", (engine) => {
  it.each([-1.2, -0.5, 0, 0.5, 1.2])("keeps its rows: %s°", async (degrees) => {
    const lines = await linesOf(page(degrees, false), engine);
    expect(lines.map(({ text }) => text.replace(/\s+/g, " "))).toEqual(Array(ROWS).fill(WORDS.join(" ")));
  });

  it("is told by runs of several words, too", async () => {
    const lines = await linesOf(page(0.9, true), engine);
    expect(lines.map(({ text }) => text.replace(/\s+/g, " "))).toEqual(Array(ROWS).fill(WORDS.join(" ")));
  });

  it("has its boxes where the words are printed", async () => {
    const [first] = await linesOf(page(1.2, false), engine);
    const box = first?.cells[0]?.box;
    const { y } = turned(60, 100, 1.2, 297.5, 421);
    expect(box?.y1).toBeGreaterThan(y - 1);
    expect(box?.y0).toBeLessThan(y);
  });

  it("is not told by steps between level words", async () => {
    const steps = Array.from({ length: 30 }, (_, i): Drawn => ({ text: "Punkt", x: 60 + i * 12, y: 100 + i * 14 }));
    expect(await linesOf(steps, engine)).toHaveLength(30);
  });
});
