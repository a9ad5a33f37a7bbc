import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { root } from "./source.ts";

/** A way to read a document: its text, or its PDF through one of the engines. */
export interface Input {
  /** "input.txt", "input.pdf (native)": what tests are named by. */
  label: string;
  /** Path of the file. */
  path: string;
  file: string;
  pdfEngine: "native" | "pdfjs";
}

/** A document with everything that stands beside it. */
export interface DocumentFixture {
  name: string;
  folder: string;
  inputs: Input[];
  /** The gold facts, where there are any. */
  gold: Gold | undefined;
}

/** Facts that were labelled by hand: a part of the model, and which categories are complete. */
export interface Gold {
  labelled: string[];
  /** Only the paragraphs that the file names are labelled. */
  paragraphsLabelled?: boolean;
  firstVoteOnly?: boolean;
}

/** True where `npm test` runs with UPDATE=1: expected files are written anew instead of compared. */
export const updating = process.env.UPDATE === "1";

const native = await import("@firecrawl/pdf-inspector").then(
  () => true,
  () => false,
);
if (!native) console.warn("LEFT OUT: the native PDF engine has no binary here; PDFs are read by pdf.js only.");

/** The project's own documents. */
export function documentFixtures(): DocumentFixture[] {
  const documents = join(root, "fixtures", "documents");
  return readdirSync(documents)
    .sort()
    .map((name) => {
      const folder = join(documents, name);
      const files = readdirSync(folder).filter((file) => /^input\.(?:txt|pdf)$/.test(file));
      // Text first: it is what the PDF is held to.
      const inputs = files
        .sort()
        .reverse()
        .flatMap((file) => waysToRead(folder, file));
      return { name, folder, inputs, gold: readGold(join(folder, "gold.json")) };
    });
}

/** Real documents beside the project, where there are any; they are never part of it. */
export function corpus(): { name: string; inputs: Input[]; gold: Gold | undefined }[] {
  const folder = join(root, "..", "shared", "corpus");
  if (!existsSync(folder)) {
    console.warn("LEFT OUT: no corpus of real documents lies beside the project.");
    return [];
  }
  return readdirSync(folder)
    .filter((file) => /\.(?:txt|pdf)$/.test(file))
    .sort()
    .map((file) => ({
      name: file,
      inputs: waysToRead(folder, file),
      gold: readGold(join(folder, `${file.replace(/\.\w+$/, "")}.gold.json`)),
    }));
}

/** Compares with an expected file, or writes it where `updating`. */
export function expectFile(path: string, actual: string): void {
  if (updating) {
    writeFileSync(path, actual);
    return;
  }
  expect(existsSync(path), `${path} is missing: UPDATE=1 npm test writes it`).toBe(true);
  expect(actual).toBe(readFileSync(path, "utf8"));
}

function waysToRead(folder: string, file: string): Input[] {
  const path = join(folder, file);
  if (!file.endsWith(".pdf")) return [{ label: file, path, file, pdfEngine: "pdfjs" }];
  const engines = native ? (["native", "pdfjs"] as const) : (["pdfjs"] as const);
  return engines.map((pdfEngine) => ({ label: `${file} (${pdfEngine})`, path, file, pdfEngine }));
}

function readGold(path: string): Gold | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
