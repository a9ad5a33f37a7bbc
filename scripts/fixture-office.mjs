#!/usr/bin/env node
// Writes fixtures/office with headless LibreOffice: documents with a password, and a DOC with every mark that Word puts into a text.
// Needs soffice (Debian: apt-get install libreoffice-writer-nogui) on the path, or its name in SOFFICE. The files are
// committed, so tests never run this.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const target = join(dirname(dirname(fileURLToPath(import.meta.url))), "fixtures", "office");
const soffice = process.env.SOFFICE ?? "soffice";
const work = mkdtempSync(join(tmpdir(), "fixture-office-"));
const profile = join(work, "profile");
const run = (...args) =>
  execFileSync(soffice, [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", ...args], {
    stdio: "ignore",
    timeout: 120_000,
  });

/** Optional and non-breaking hyphens, dashes and quotes, a field, lines broken inside a paragraph and inside a cell, a new page. */
const MARKS = `<!DOCTYPE html><html lang="sv"><meta charset="utf-8"><title>Protokoll</title>
<p>Ombuds&shy;mannen redovisade 2023\u20112024 års plan \u2013 \u201Dhela planen\u201D.</p>
<p>Se <a href="https://exempel.invalid/plan">planen</a>.<br>Andra raden.</p>
<table><tr><td>Beslutande</td><td>Vera Holm (S)<br>Ture Ek (M)</td><td>Ersättare</td></tr>
<tr><td>Plats</td><td>Tingssalen</td><td></td></tr></table>
<p>Mellan tabellerna.</p>
<table><tr><td>Justering</td><td>Kommunkontoret</td></tr></table>
<p style="page-break-before:always">Sista sidan.</p></html>`;

/** LibreOffice saves with a password only for a macro; OOXML takes it as encryption data. */
const MACRO = `Sub Protect(source, target, filter)
 Dim load(0) As New com.sun.star.beans.PropertyValue
 load(0).Name = "Hidden"
 load(0).Value = True
 document = StarDesktop.loadComponentFromURL(source, "_blank", 0, load())
 Dim data(1) As New com.sun.star.beans.NamedValue
 data(0).Name = "OOXPassword"
 data(0).Value = "hemligt"
 data(1).Name = "CryptoType"
 data(1).Value = "Standard"
 Dim save(1) As New com.sun.star.beans.PropertyValue
 save(0).Name = "FilterName"
 save(0).Value = filter
 If filter = "MS Word 97" Then
  save(1).Name = "Password"
  save(1).Value = "hemligt"
 Else
  save(1).Name = "EncryptionData"
  save(1).Value = CreateUnoValue("[]com.sun.star.beans.NamedValue", data())
 End If
 document.storeToURL(target, save())
 document.close(True)
End Sub`;

function installMacro() {
  run("--terminate_after_init");
  const basic = join(profile, "user", "basic", "Standard");
  mkdirSync(basic, { recursive: true });
  writeFileSync(
    join(basic, "script.xlb"),
    `<?xml version="1.0"?><!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
  );
  writeFileSync(
    join(basic, "Module1.xba"),
    `<?xml version="1.0"?><!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${MACRO}</script:module>`,
  );
}

try {
  mkdirSync(target, { recursive: true });
  const page = join(work, "marks.html");
  writeFileSync(page, MARKS);
  run("--infilter=HTML (StarWriter)", "--convert-to", "doc:MS Word 97", "--outdir", target, page);
  installMacro();
  const source = pathToFileURL(join(target, "marks.doc")).href;
  for (const [name, filter] of [
    ["password.doc", "MS Word 97"],
    ["password.docx", "MS Word 2007 XML"],
  ])
    run(`macro:///Standard.Module1.Protect(${source},${pathToFileURL(join(target, name)).href},${filter})`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
