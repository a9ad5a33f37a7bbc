import JSZip from "jszip";
import { expect, it } from "vitest";
import { read } from "../../src/read/index.js";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const run = (text: string, properties = ""): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** What is read of a paragraph between two words, and which findings tell of it. */
async function readOf(inner: string, behind = ""): Promise<[text: string, findings: string[]]> {
  const zip = new JSZip();
  zip.file("[Content_Types].xml", "<Types>wordprocessingml</Types>");
  const body = `<w:p>${run("Före ")}${inner}${run(" efter.")}</w:p>${behind}`;
  zip.file("word/document.xml", `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`);
  const { reading, findings } = await read(await zip.generateAsync({ type: "uint8array" }));
  return [reading.text.trim(), findings.map(({ id }) => id)];
}

const hidden = (how = ""): string => run("inte", `<w:rPr><w:vanish${how}/></w:rPr>`);

it.each([
  ["the result of a simple field", `<w:fldSimple w:instr="DOCPROPERTY Dnr">${run("2024-17")}</w:fldSimple>`, "2024-17"],
  ["text whose direction is told", `<w:bdo w:val="ltr"><w:dir w:val="ltr">${run("mitten")}</w:dir></w:bdo>`, "mitten"],
  ["what was moved to here", `<w:moveTo w:id="1">${run("mitten")}</w:moveTo>`, "mitten"],
  ["what was inserted", `<w:ins w:id="1">${run("mitten")}</w:ins>`, "mitten"],
  ["text that is said not to be hidden", hidden(' w:val="0"'), "inte"],
])("a DOCX shows %s", async (_what, inner, shown) => {
  expect(await readOf(inner)).toEqual([`Före ${shown} efter.`, []]);
});

it.each([
  ["was deleted", `<w:del w:id="1"><w:r><w:delText>inte</w:delText></w:r></w:del>`],
  ["was moved from here", `<w:moveFrom w:id="1">${run("mitten")}</w:moveFrom>`],
])("a DOCX does not show what %s", async (_what, inner) => {
  expect((await readOf(inner))[0]).not.toMatch(/inte|mitten/);
});

it("a DOCX tells of hidden text, and of documents that it puts in", async () => {
  expect(await readOf(`${hidden()}${run("bygga")}`)).toEqual(["Före bygga efter.", ["document-hidden-text"]]);
  expect(await readOf(run("mitten"), '<w:altChunk r:id="r1" xmlns:r="urn:r"/>')).toEqual([
    "Före mitten efter.",
    ["document-part-unread"],
  ]);
});
