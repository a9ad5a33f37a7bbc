#!/usr/bin/env node
// Prints fixtures/documents/*/input.html to input.pdf with headless Chromium: tagged, A4, running heads and feet from the page's own CSS.
// Needs Chromium (Debian: apt-get install chromium) on the path, or its name in CHROMIUM. The PDFs are committed, so tests never run this.
//
//   node scripts/fixture-pdfs.mjs [FOLDER ...]     without folders: all of them

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { pack } from "./fixture-pdfs-pack.mjs";

const documents = join(dirname(dirname(fileURLToPath(import.meta.url))), "fixtures", "documents");
const chromium = process.env.CHROMIUM ?? "chromium";
const largest = 150_000;

/** Chromium stamps the time of printing; a fixed date of the same length keeps the committed bytes stable and the offsets valid. */
function withoutClock(pdf) {
  const text = pdf.toString("latin1").replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, "/$1 (D:20240101000000");
  return Buffer.from(text, "latin1");
}

function print(folder, profile) {
  const page = join(documents, folder, "input.html");
  const target = join(documents, folder, "input.pdf");
  execFileSync(
    chromium,
    [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--no-pdf-header-footer",
      "--export-tagged-pdf",
      `--user-data-dir=${profile}`,
      `--print-to-pdf=${target}`,
      pathToFileURL(page).href,
    ],
    { stdio: "ignore", timeout: 120_000 },
  );
  const pdf = pack(withoutClock(readFileSync(target)));
  if (pdf.length > largest) throw new Error(`${folder}: ${pdf.length} bytes, more than ${largest}`);
  writeFileSync(target, pdf);
}

const asked = process.argv.slice(2);
const folders = asked.length
  ? asked
  : readdirSync(documents).filter((name) => existsSync(join(documents, name, "input.html")));
const profile = mkdtempSync(join(tmpdir(), "fixture-pdfs-"));
try {
  for (const folder of folders.sort()) print(folder, profile);
} finally {
  rmSync(profile, { recursive: true, force: true });
}
