/** PDFs that archives meet, and what independent programs say of them. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { parse, UnreadableError } from "../../src/index.js";
import { read } from "../../src/read/index.js";
import { unless } from "../support/left-out.ts";
import { said } from "../support/round-trip.js";
import { root } from "../support/source.js";

const fixture = (...path: string[]): Buffer => readFileSync(join(root, "fixtures", ...path));

describe("an encrypted PDF", () => {
  it.each(["pdfjs", "auto"] as const)("that opens without a password is read whole by %s", async (pdfEngine) => {
    const model = async (...path: string[]) => (await parse(fixture(...path), { pdfEngine, ocr: "never" })).minutes;
    const locked = await model("pdf", "owner-password.pdf");
    const plain = await model("documents", "brf-kajutan-styrelsen-2024-02-06", "input.pdf");
    expect(said(locked)).toEqual(said(plain));
    expect(locked.source.pdf).toEqual({ ...plain.source.pdf, version: "1.7", encrypted: true });
    expect(plain.source.pdf).not.toHaveProperty("encrypted");
  });

  it("is refused by the native engine, which would misread it, where nothing else may read it", async () => {
    const error = await read(fixture("pdf", "owner-password.pdf"), { pdfEngine: "native" }).catch((caught) => caught);
    expect(error).toBeInstanceOf(UnreadableError);
    expect(["encrypted-pdf", "engine-missing"]).toContain(error.code);
  });

  it.each(["pdfjs", "auto"] as const)("that has a password is refused with what to do by %s", async (pdfEngine) => {
    const error = await read(fixture("pdf", "user-password.pdf"), { pdfEngine }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnreadableError);
    expect(error).toMatchObject({
      code: "encrypted-pdf",
      message: "The PDF is protected by a password. Save it without protection and read that.",
    });
  });
});

/** What Poppler's programs print, also where they end with an error. */
function poppler(command: string, ...args: string[]): string {
  try {
    return execFileSync(command, args, { stdio: ["ignore", "pipe", "ignore"], encoding: "utf8" });
  } catch (error) {
    return String((error as { stdout?: string }).stdout ?? "");
  }
}

const present = poppler("pdfinfo", join(root, "fixtures", "pdf", "archival.pdf")) !== "";
const skipped = unless(present, "pdfinfo is not there to compare with (Debian: poppler-utils)");

describe.skipIf(skipped)("what a PDF says of itself is what Poppler reads", () => {
  const files = globSync(["fixtures/**/*.pdf", "../shared/corpus/*.pdf"], { cwd: root })
    .filter((file) => !/user-password|commands/.test(file))
    .sort();

  it.each(files)("%s", async (file) => {
    const path = join(root, file);
    const { source } = (await read(readFileSync(path), { ocr: "never" })).reading;
    const info = new Map(
      poppler("pdfinfo", path)
        .split("\n")
        .map((line) => [line.slice(0, 16).replace(":", "").trim(), line.slice(16).trim()]),
    );
    const metadata = poppler("pdfinfo", "-meta", path);
    const claimed = (name: string): string | undefined =>
      new RegExp(`pdfaid:${name}(?:>|=["'])([^<"']*)`).exec(metadata)?.[1];
    const part = claimed("part");
    const embedded = poppler("pdfdetach", "-list", path).split("\n").slice(1).filter(Boolean);
    expect({
      pages: source.pages,
      version: source.pdf?.version,
      producer: source.pdf?.producer ?? "",
      creator: source.pdf?.creator ?? "",
      tagged: source.pdf?.tagged,
      encrypted: source.pdf?.encrypted ?? false,
      archival: source.pdf?.archival,
      signed: source.pdf?.signed,
      embeddedFiles: source.pdf?.embeddedFiles ?? [],
    }).toEqual({
      pages: Number(info.get("Pages")),
      version: info.get("PDF version"),
      producer: info.get("Producer") ?? "",
      creator: info.get("Creator") ?? "",
      tagged: info.get("Tagged") === "yes",
      encrypted: info.get("Encrypted") !== "no",
      archival: part === undefined ? undefined : `PDF/A-${part}${(claimed("conformance") ?? "").toLowerCase()}`,
      signed: poppler("pdfsig", "-nocert", path).includes("Signature #1"),
      embeddedFiles: embedded.map((line) => line.replace(/^\d+: /, "")),
    });
  });
});
