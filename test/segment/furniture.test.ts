import { expect, it } from "vitest";
import { read } from "../../src/read/index.ts";
import { furnitureOf } from "../../src/segment/furniture.ts";

/** What a line alone, between two lines of prose, is taken for. */
async function kindOf(line: string): Promise<string | undefined> {
  const { reading } = await read(`Nämnden har behandlat ärendet.\n${line}\nNämnden återkommer till det.\n`);
  return furnitureOf(reading).get(1);
}

it.each(["3 (74)", "3(74)", "- 3 -", "3 av 8", "8 av 8", "Sida 3", "Sid. 3 (8)", "Sida 3 av 8", "Blad 3"])(
  "takes “%s” for a page's number",
  async (line) => {
    expect(await kindOf(line)).toBe("page-number");
  },
);

it.each([
  ["a vote", "4 ja 3"],
  ["a vote", "4 nej 8"],
  ["more pages than there are", "8 av 3"],
  ["a registration number", "1435/22"],
  ["a number and a word", "3 st 8"],
  ["a range", "3 till 8"],
])("does not take %s, “%s”, for a page's number", async (_what, line) => {
  expect(await kindOf(line)).toBeUndefined();
});

it.each([["Ledamot", "Nej"], ["Ersättare", "Avstår"], ["SD"]])(
  "leaves the cells of a long list in it that stand at the foot of every page: %s %s",
  async (...cells) => {
    const last = cells.filter((cell) => cell !== undefined);
    const names = ["Anna Berg", "Bo Ek", "Cilla Dal", "David Fors", "Eva Gran", "Fred Holm"];
    const pages = names.map((name, i) => `Exempelby kommun\n\n${name}\n\n${last.join("\n\n")}\n\n${i + 1} (6)\n`);
    const { reading } = await read(pages.join("\f"));
    const kinds = furnitureOf(reading);
    const told = reading.lines.filter((_line, i) => kinds.get(i) === "running-head").map(({ text }) => text);
    expect(new Set(told)).toEqual(new Set(["Exempelby kommun"]));
  },
);
