import type { LineRole, TagCell } from "../../model/line.js";
import type { PdfObjects } from "./objects.js";
import { type Dict, Ref, type Value } from "./syntax.js";

/** What the tag tree says about one piece of marked content. */
export interface Tag {
  role: LineRole;
  /** Heading level 1–6. */
  level?: number;
  cell?: TagCell;
}

/** Marked content by page and number. */
export type Tags = Map<number, Tag>;

/** The key of a piece of marked content: pages count from 1. */
export const tagKey = (page: number, mcid: number): number => page * 0x1_0000_0000 + mcid;

/** Deeper than any writer nests structure elements; a hostile tree ends here. */
const DEEPEST = 100;

interface Place {
  role: LineRole;
  level: number | undefined;
  cell: TagCell | undefined;
  /** The table being read: its number and its row and column counters. */
  table: { number: number; row: number; column: number } | undefined;
  page: number | undefined;
}

/**
 * The tag tree of a PDF (PDF 32000-1, 14.7 and 14.8): for every piece of marked content what it is.
 * `pages` maps a page's object number to its place in the document, from 1. Empty where the file is not tagged.
 */
export function readTags(objects: PdfObjects, root: Dict | undefined, pages: ReadonlyMap<number, number>): Tags {
  const tags: Tags = new Map();
  const tree = objects.dict(root?.get("/StructTreeRoot"));
  if (tree === undefined) return tags;
  const roleMap = objects.dict(tree.get("/RoleMap"));
  const seen = new Set<number>();
  let tables = 0;

  const mark = (mcid: number, place: Place): void => {
    if (place.page === undefined) return;
    const { role, level, cell } = place;
    tags.set(tagKey(place.page, mcid), { role, ...(level !== undefined && { level }), ...(cell && { cell }) });
  };

  const pageOf = (value: Value | undefined): number | undefined =>
    value instanceof Ref ? pages.get(value.number) : undefined;

  const enter = (element: Dict, outer: Place): Place => {
    const name = standardRole(element.get("/S"), roleMap, objects);
    const place: Place = { ...outer, page: pageOf(element.get("/Pg")) ?? outer.page };
    switch (name) {
      case "/Table":
        place.table = { number: tables++, row: -1, column: 0 };
        break;
      case "/TR":
        if (place.table) {
          place.table.row++;
          place.table.column = 0;
        }
        break;
      case "/TH":
      case "/TD":
        place.role = "cell";
        place.level = undefined;
        if (place.table) {
          place.cell = { table: place.table.number, row: Math.max(0, place.table.row), column: place.table.column };
          place.table.column += columnSpan(objects, element.get("/A"));
        }
        break;
      case "/TOC":
      case "/TOCI":
        place.role = "contents";
        break;
      case "/L":
      case "/LI":
        if (place.role !== "cell" && place.role !== "contents") place.role = "list-item";
        break;
      case "/Artifact":
        place.role = "artifact";
        break;
      default: {
        const level = name === "/H" || name === "/Title" ? 1 : /^\/H[1-6]$/.test(name) ? Number(name[2]) : undefined;
        if (level !== undefined) {
          place.role = "heading";
          place.level = level;
        }
      }
    }
    return place;
  };

  const visit = (value: Value | undefined, place: Place, depth: number): void => {
    if (value === undefined || depth > DEEPEST) return;
    if (typeof value === "number") return mark(value, place);
    if (Array.isArray(value)) {
      for (const item of value) visit(item, place, depth + 1);
      return;
    }
    if (value instanceof Ref) {
      if (seen.has(value.number)) return;
      seen.add(value.number);
      return visit(objects.resolve(value), place, depth);
    }
    if (!(value instanceof Map)) return;
    const mcid = value.get("/MCID");
    if (typeof mcid === "number") {
      return mark(mcid, { ...place, page: pageOf(value.get("/Pg")) ?? place.page });
    }
    if (value.get("/Type") === "/OBJR") return;
    visit(value.get("/K"), enter(value, place), depth + 1);
  };

  visit(tree.get("/K"), { role: "paragraph", level: undefined, cell: undefined, table: undefined, page: undefined }, 0);
  return tags;
}

/** The standard role that a writer's own role stands for. */
function standardRole(value: Value | undefined, roleMap: Dict | undefined, objects: PdfObjects): string {
  let role = typeof value === "string" ? value : "";
  for (let hops = 0; hops < 8; hops++) {
    const mapped = objects.resolve(roleMap?.get(role));
    if (typeof mapped !== "string" || mapped === role) break;
    role = mapped;
  }
  return role;
}

function columnSpan(objects: PdfObjects, value: Value | undefined): number {
  const attributes = objects.resolve(value);
  for (const item of Array.isArray(attributes) ? attributes : [attributes]) {
    const span = objects.resolve(objects.dict(item)?.get("/ColSpan"));
    if (typeof span === "number" && span >= 1 && span <= 1000) return span;
  }
  return 1;
}
