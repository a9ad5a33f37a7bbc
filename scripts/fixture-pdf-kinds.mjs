#!/usr/bin/env node
// Writes fixtures/pdf with qpdf and LibreOffice, independent writers of what archives meet: PDFs that are encrypted with an owner's and
// with a user's password, and a PDF/A-2b with a file embedded. Needs qpdf and soffice (Debian: qpdf, libreoffice-writer-nogui).
// The files are committed, so tests never run this.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const fixtures = join(dirname(dirname(fileURLToPath(import.meta.url))), "fixtures");
const target = join(fixtures, "pdf");
const work = mkdtempSync(join(tmpdir(), "fixture-pdf-"));
const run = (command, ...args) => execFileSync(command, args, { stdio: "ignore", timeout: 120_000 });
/** Encryption is random; these keep the committed bytes stable. */
const FIXED = ["--static-id", "--static-aes-iv"];

try {
  mkdirSync(target, { recursive: true });
  const minutes = join(fixtures, "documents", "brf-kajutan-styrelsen-2024-02-06", "input.pdf");
  const restricted = ["--extract=n", "--modify=none", "--print=none"];
  run(
    "qpdf",
    ...FIXED,
    "--encrypt",
    "",
    "agare",
    "256",
    ...restricted,
    "--",
    minutes,
    join(target, "owner-password.pdf"),
  );
  run("qpdf", ...FIXED, "--encrypt", "lasare", "agare", "256", "--", minutes, join(target, "user-password.pdf"));

  const archival = '{"SelectPdfVersion":{"type":"long","value":"2"}}';
  run(
    process.env.SOFFICE ?? "soffice",
    `-env:UserInstallation=${pathToFileURL(join(work, "profile")).href}`,
    "--headless",
    "--convert-to",
    `pdf:writer_pdf_Export:${archival}`,
    "--outdir",
    work,
    join(fixtures, "office", "marks.doc"),
  );
  const attachment = join(work, "bilaga å.xml");
  writeFileSync(attachment, "<bilaga/>\n");
  const date = "D:20240101000000Z";
  run(
    "qpdf",
    "--static-id",
    join(work, "marks.pdf"),
    "--add-attachment",
    attachment,
    `--creationdate=${date}`,
    `--moddate=${date}`,
    "--",
    join(target, "archival.pdf"),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
