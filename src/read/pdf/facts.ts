import type { PdfFacts } from "../../model/minutes.js";
import type { PdfObjects } from "./objects.js";
import { pageLabels } from "./page-labels.js";
import { type Dict, Ref } from "./syntax.js";
import { textOf } from "./text-string.js";
import { treeEntries } from "./value-tree.js";

/** Limits of what a file may say of itself, as the schema gives them. */
const LONGEST = 200;
const MOST_FILES = 1_000;
/** Longest metadata that are looked through, in bytes: those of real files have a few thousand. */
const MOST_METADATA = 1_000_000;
/** So many fields of a form are looked at for a signature, in so deep a tree. */
const MOST_FIELDS = 10_000;
const DEEPEST = 50;

/** What a file says of itself, before it is bounded. */
export interface Claims {
  version?: string | undefined;
  producer?: string | undefined;
  creator?: string | undefined;
  language?: string | undefined;
  tagged: boolean;
  signed: boolean;
  encrypted?: boolean;
  /** XMP metadata. */
  metadata?: string | undefined;
  pageLabels?: readonly string[] | undefined;
  embeddedFiles: readonly string[];
}

/** What a PDF that is not encrypted says of itself, read by way of its objects: no engine is needed for that. */
export function claimsOf(objects: PdfObjects, root: Dict | undefined, pages: number): Claims {
  const info = objects.info();
  const stream = objects.stream(root?.get("/Metadata"), MOST_METADATA);
  return {
    version: laterVersion(objects.headerVersion, objects.resolve(root?.get("/Version"))),
    producer: textOf(objects.resolve(info?.get("/Producer"))),
    creator: textOf(objects.resolve(info?.get("/Creator"))),
    language: textOf(objects.resolve(root?.get("/Lang"))),
    tagged: objects.resolve(objects.dict(root?.get("/MarkInfo"))?.get("/Marked")) === true,
    signed: isSigned(objects, root),
    metadata: stream && Buffer.from(stream.content, "latin1").toString("utf8"),
    pageLabels: pageLabels(objects, root, pages),
    embeddedFiles: embeddedFiles(objects, root),
  };
}

/** The facts that claims come to: nothing that a reader, a terminal or a page could trip over. */
export function factsOf(claims: Claims): PdfFacts {
  const facts: PdfFacts = { tagged: claims.tagged, signed: claims.signed };
  if (claims.encrypted) facts.encrypted = true;
  if (/^\d\.\d$/.test(claims.version ?? "")) facts.version = claims.version as string;
  const archival = archivalOf(claims.metadata ?? "");
  if (archival !== undefined) facts.archival = archival;
  for (const key of ["producer", "creator", "language"] as const) {
    const text = bounded(claims[key] ?? "");
    if (text !== "") facts[key] = text;
  }
  const labels = claims.pageLabels?.map((label) => visibleOf(label).slice(0, 40));
  if (labels?.some((label, i) => label !== String(i + 1))) facts.pageLabels = labels;
  const files = claims.embeddedFiles.slice(0, MOST_FILES).map(bounded);
  const named = files.filter((name) => name !== "");
  if (named.length > 0) facts.embeddedFiles = named;
  return facts;
}

/** Without control characters, marks of direction and halves of characters; white space collapsed. */
function visibleOf(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, " ")
    .replace(/[\p{Cf}\p{Cs}]+/gu, "")
    .trim();
}

function bounded(text: string): string {
  return visibleOf(text.slice(0, LONGEST * 4))
    .slice(0, LONGEST)
    .replace(/\p{Cs}$/u, "")
    .trim();
}

/** The catalogue's version counts where it is later than the header's (7.2.2). */
function laterVersion(header: string | undefined, name: unknown): string | undefined {
  const version = typeof name === "string" ? name.slice(1) : "";
  return /^\d\.\d$/.test(version) && (header === undefined || version > header) ? version : header;
}

const PART = /pdfaid:part(?:>|\s{0,20}=\s{0,20}["'])\s{0,20}([1-9])/;
const LEVEL = /pdfaid:conformance(?:>|\s{0,20}=\s{0,20}["'])\s{0,20}([A-Za-z])/;

/** The PDF/A identification (ISO 19005-1, 6.7.11) of XMP metadata, written as attributes or as elements. */
function archivalOf(metadata: string): string | undefined {
  const part = PART.exec(metadata)?.[1];
  const level = LEVEL.exec(metadata)?.[1] ?? "";
  return part === undefined ? undefined : `PDF/A-${part}${level.toLowerCase()}`;
}

/** True where a signature field (12.7.4.5) has a value. */
function isSigned(objects: PdfObjects, root: Dict | undefined): boolean {
  const seen = new Set<number>();
  let left = MOST_FIELDS;
  const visit = (value: unknown, inherited: unknown, depth: number): boolean => {
    if (!(value instanceof Ref) || seen.has(value.number) || depth > DEEPEST || left-- <= 0) return false;
    seen.add(value.number);
    const field = objects.dict(value);
    const type = field?.get("/FT") ?? inherited;
    if (type === "/Sig" && objects.dict(field?.get("/V")) !== undefined) return true;
    const kids = objects.resolve(field?.get("/Kids"));
    return Array.isArray(kids) && kids.some((kid) => visit(kid, type, depth + 1));
  };
  const fields = objects.resolve(objects.dict(root?.get("/AcroForm"))?.get("/Fields"));
  return Array.isArray(fields) && fields.some((field) => visit(field, undefined, 0));
}

/** Names of the embedded files (7.11.4), in the order of the name tree. */
function embeddedFiles(objects: PdfObjects, root: Dict | undefined): string[] {
  const tree = objects.dict(root?.get("/Names"))?.get("/EmbeddedFiles");
  const files: string[] = [];
  for (const [key, value] of treeEntries(objects, tree, "/Names", MOST_FILES)) {
    const file = objects.dict(value);
    const name = textOf(objects.resolve(file?.get("/UF"))) ?? textOf(objects.resolve(file?.get("/F"))) ?? textOf(key);
    if (name !== undefined) files.push(name);
  }
  return files;
}
