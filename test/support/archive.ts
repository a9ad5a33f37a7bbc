import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makePdf } from "../read/make-pdf.ts";
import { families, generate } from "./generate/index.ts";
import { Random } from "./generate/random.ts";
import { root } from "./source.ts";

/** A folder of made documents, and what must become of them. */
export interface Archive {
  good: string[];
  /** Each bad file, with the id of the finding that must be reported. */
  bad: Map<string, string>;
}

/** The limits that the archive's bad files break. */
export const limits = ["--max-pages", "40", "--max-size", "2", "--time-limit", "30", "--memory", "512"];

const fixture = (name: string): Buffer => readFileSync(join(root, "fixtures", "commands", "files", name));
const text = (content: string): Buffer => Buffer.from(content);

/** Ways in which files of an archive are broken: extension, bytes, and what must be said. */
const DEFECTS: readonly [name: string, extension: string, id: string, make: () => Uint8Array][] = [
  ["tom", "txt", "input-empty-file", () => text("")],
  ["last", "pdf", "input-encrypted-pdf", () => fixture("last.pdf")],
  ["trasig", "pdf", "input-broken-pdf", () => fixture("trasig.pdf")],
  ["bara-huvud", "pdf", "input-broken-pdf", () => text("%PDF-1.7\n")],
  ["bild", "pdf", "input-image-unread", () => fixture("bilder/karta.png")],
  ["avbruten-modell", "txt", "input-not-json", () => fixture("avbruten.json")],
  ["gammal-modell", "txt", "schema-version", () => fixture("gammal.json")],
  ["for-stor", "txt", "input-too-large", () => Buffer.alloc(2 * 1024 * 1024 + 1, "En rad till.\n")],
  ["for-manga-sidor", "pdf", "input-too-many-pages", () => makePdf(Array.from({ length: 41 }, () => ({})))],
  [
    "trasigt-kontorsdokument",
    "txt",
    "input-broken-document",
    () => Buffer.concat([text("PK\u0003\u0004"), Buffer.alloc(400, 1)]),
  ],
];

/**
 * Writes `count` documents below a folder: minutes of every family the generator knows, as text and as PDF, one in
 * `every` broken, in a tree. The same numbers give the same files.
 */
export function makeArchive(folder: string, count: number, every = 50): Archive {
  const archive: Archive = { good: [], bad: new Map() };
  const names = Object.keys(families);
  for (let i = 0; i < count; i++) {
    const place = `${["Ånäs kommun", "Lillsjö kommun", "Granviken"][i % 3]}/${1990 + (i % 34)}`;
    const put = (name: string, bytes: Uint8Array | string): string => {
      const path = join(folder, place, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
      return `${place}/${name}`;
    };
    if (i % every === every - 1) {
      const [name, extension, id, make] = DEFECTS[Math.floor(i / every) % DEFECTS.length] as (typeof DEFECTS)[number];
      archive.bad.set(put(`${name}-${i}.${extension}`, make()), id);
    } else if (i % 5 === 0)
      archive.good.push(put(`protokoll-${i}.pdf`, pdfOf(generate(names[i % names.length] ?? "", i).text)));
    else archive.good.push(put(`protokoll-${i}.txt`, generate(names[i % names.length] ?? "", i).text));
  }
  return archive;
}

const LINES = 56;

/** A text as a PDF, as a printer driver would set it: line for line, a font of fixed width. */
export function pdfOf(content: string): Uint8Array {
  const lines = content.replaceAll("\f", "\n").split("\n");
  const pages = Array.from({ length: Math.ceil(lines.length / LINES) }, (_, page) =>
    lines.slice(page * LINES, (page + 1) * LINES).flatMap((line, i) => {
      const drawn = line.trimStart();
      const x = 50 + 5 * (line.length - drawn.length);
      return drawn === "" ? [] : [{ text: winAnsi(drawn), x, y: 60 + 13 * i, size: 10 }];
    }),
  );
  return makePdf(pages.map((drawn) => ({ drawn })));
}

/** What the PDF's fonts cannot draw is left out: the maker writes a byte a character. */
function winAnsi(line: string): string {
  return line
    .replaceAll("–", "-")
    .replaceAll("—", "-")
    .replaceAll("”", '"')
    .replace(/[^\x20-\xff]/g, "");
}

/** Numbers that tests take as "any moment", the same on every run. */
export const random = (seed: number): Random => new Random(seed);
