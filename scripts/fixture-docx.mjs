#!/usr/bin/env node
// Writes fixtures/documents/*/input.html as input.docx, and where there is one as input.doc, with headless LibreOffice, an
// independent writer of both.
// Needs soffice (Debian: apt-get install libreoffice-writer) on the path, or its name in SOFFICE. The files are committed, so tests never run this.
//
//   node scripts/fixture-docx.mjs [FOLDER ...]     without folders: all of them

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { selectAll } from "hast-util-select";
import JSZip from "jszip";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";

const documents = join(dirname(dirname(fileURLToPath(import.meta.url))), "fixtures", "documents");
const soffice = process.env.SOFFICE ?? "soffice";
const largest = 62_000;
/** LibreOffice stamps the time; a fixed one keeps the committed bytes stable. */
const date = new Date("2024-01-01T00:00:00Z");

const element = (tagName, properties, children) => ({ type: "element", tagName, properties, children });
const text = (value) => ({ type: "text", value });

/** LibreOffice reads page heads and feet as divisions with these titles, breaks before paragraphs alone, and no flexible boxes. */
function forWriter(html) {
  const tree = unified().use(rehypeParse).parse(html);
  const css = selectAll("style", tree)
    .map((style) => style.children.map((child) => child.value).join(""))
    .join("\n");
  for (const [, selector] of css.matchAll(/([^{}]+)\{[^{}]*display:flex[^{}]*\}/g)) {
    for (const row of selectAll(selector.trim(), tree)) {
      const cells = row.children.filter((child) => child.type === "element");
      const bold = cells.map(
        (_, i) =>
          i === 0 && new RegExp(`${selector.trim().replace(".", "\\.")} span:first-child\\{[^{}]*bold`).test(css),
      );
      row.children = [
        element("table", {}, [
          element(
            "tr",
            {},
            cells.map((cell, i) => element("td", {}, bold[i] ? [element("b", {}, cell.children)] : cell.children)),
          ),
        ]),
      ];
      row.tagName = "div";
    }
  }
  for (const [, selector] of css.matchAll(/([^{}]+)\{[^{}]*break-before:page[^{}]*\}/g))
    for (const block of selectAll(selector.trim(), tree))
      if (!before(tree, block)) block.properties.style = `${block.properties.style ?? ""};page-break-before:always`;
  for (const block of selectAll("[style]", tree)) {
    if (!/break-before:page|page-break-before/.test(block.properties.style)) continue;
    if (block.children.length === 0)
      Object.assign(block, element("p", { style: "page-break-before:always" }, [element("br", {}, [])]));
    else block.properties.style = `${block.properties.style};page-break-before:always`;
  }
  for (const [, selector] of css.matchAll(/([^{}]+)\{[^{}]*list-style:lower-alpha[^{}]*\}/g))
    for (const list of selectAll(selector.trim(), tree)) list.properties.type = "a";
  const body = selectAll("body", tree)[0];
  body.children.unshift(...margins(css, "top", "header"), ...margins(css, "bottom", "footer"));
  return unified().use(rehypeStringify).stringify(tree);
}

/** LibreOffice gives every line of a preformatted block the break of the block: it gets a paragraph of its own. */
function before(tree, block) {
  if (block.tagName !== "pre") return false;
  const body = selectAll("body", tree)[0];
  const at = body.children.indexOf(block);
  body.children.splice(at, 0, element("p", { style: "page-break-before:always" }, [element("br", {}, [])]));
  return true;
}

function margins(css, side, title) {
  const boxes = [...css.matchAll(new RegExp(`@${side}-(left|center|right)\\s*\\{content:([^;]*)`, "g"))].map(
    ([, , content]) =>
      content
        .replace(/counter\(pages?\)/g, '"1"')
        .match(/"((?:[^"\\]|\\.)*)"/g)
        ?.map((string) => string.slice(1, -1))
        .join("")
        .split(/\\A ?/),
  );
  if (boxes.length === 0) return [];
  const height = Math.max(...boxes.map((box) => box.length));
  const row = (i) =>
    boxes.flatMap((box, k) => [...(k > 0 ? [text("\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0")] : []), text(box[i] ?? "")]);
  return [
    element(
      "div",
      { title },
      Array.from({ length: height }, (_, i) => element("p", {}, row(i))),
    ),
  ];
}

async function write(folder, work) {
  const page = join(work, "input.html");
  writeFileSync(page, forWriter(readFileSync(join(documents, folder, "input.html"), "utf8")));
  convert(work, page, "docx:MS Word 2007 XML", "--infilter=HTML (StarWriter)");
  keep(folder, "input.docx", await packed(readFileSync(join(work, "input.docx"))));
  if (!existsSync(join(documents, folder, "input.doc"))) return;
  convert(work, join(documents, folder, "input.docx"), "doc:MS Word 97");
  keep(folder, "input.doc", readFileSync(join(work, "input.doc")));
}

function convert(work, file, format, ...options) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, "profile")).href}`;
  execFileSync(soffice, [profile, "--headless", ...options, "--convert-to", format, "--outdir", work, file], {
    stdio: "ignore",
    timeout: 120_000,
  });
}

function keep(folder, name, bytes) {
  if (bytes.length > largest) throw new Error(`${folder}/${name}: ${bytes.length} bytes, more than ${largest}`);
  writeFileSync(join(documents, folder, name), bytes);
}

async function packed(bytes) {
  const zip = await JSZip.loadAsync(bytes);
  const out = new JSZip();
  for (const name of Object.keys(zip.files).sort()) {
    if (zip.files[name].dir || name.startsWith("docProps/thumbnail")) continue;
    let content = await zip.files[name].async("nodebuffer");
    if (name === "docProps/core.xml")
      content = Buffer.from(
        content.toString().replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, date.toISOString().replace(".000", "")),
      );
    out.file(name, content, { date, createFolders: false });
  }
  return out.generateAsync({ type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 9 } });
}

const asked = process.argv.slice(2);
const folders = asked.length
  ? asked
  : readdirSync(documents).filter((name) => existsSync(join(documents, name, "input.html")));
const work = mkdtempSync(join(tmpdir(), "fixture-docx-"));
try {
  for (const folder of folders.sort()) await write(folder, work);
} finally {
  rmSync(work, { recursive: true, force: true });
}
