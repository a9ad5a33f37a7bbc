import type { LineRole, TagCell } from "../../model/line.js";
import type { PdfObjects } from "./objects.js";
import { Dict, Ref, type Value } from "./syntax.js";

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
const DEEPEST = 300;

interface Place {
  role: LineRole;
  level: number | undefined;
  cell: TagCell | undefined;
  /** The table being read: its number and its row and column counters. */
  table: { number: number; row: number; column: number } | undefined;
  page: number | undefined;
}

/** A standard role, and the level of a heading. */
interface Role {
  name: string;
  level: number | undefined;
}

/**
 * The tag tree of a PDF (PDF 32000-1, 14.7 and 14.8): for every piece of marked content what it is.
 * `pages` maps a page's object number to its place in the document, from 1. Empty where the file is not tagged.
 */
export function readTags(objects: PdfObjects, root: Dict | undefined, pages: ReadonlyMap<number, number>): Tags {
  const tree = objects.dict(root?.get("/StructTreeRoot"));
  if (tree === undefined) return new Map();
  const reader = new TagReader(objects, objects.dict(tree.get("/RoleMap")), pages);
  reader.visit(tree.get("/K"), OUTSIDE, 0);
  return reader.tags;
}

const OUTSIDE: Place = { role: "paragraph", level: undefined, cell: undefined, table: undefined, page: undefined };

class TagReader {
  readonly tags: Tags = new Map();
  private readonly objects: PdfObjects;
  private readonly roleMap: Dict | undefined;
  private readonly pages: ReadonlyMap<number, number>;
  private readonly seen = new Set<number>();
  private readonly roles = new Map<Value | undefined, Role>();
  private tables = 0;

  constructor(objects: PdfObjects, roleMap: Dict | undefined, pages: ReadonlyMap<number, number>) {
    this.objects = objects;
    this.roleMap = roleMap;
    this.pages = pages;
  }

  visit(value: Value | undefined, place: Place, depth: number): void {
    if (depth > DEEPEST) return;
    if (typeof value === "number") this.mark(value, place);
    else if (Array.isArray(value)) for (const item of value) this.visit(item, place, depth + 1);
    else if (value instanceof Dict) this.visitElement(value, place, depth);
    else if (value instanceof Ref && !this.seen.has(value.number)) {
      this.seen.add(value.number);
      this.visit(this.objects.resolve(value), place, depth + 1);
    }
  }

  private visitElement(element: Dict, place: Place, depth: number): void {
    const mcid = element.get("/MCID");
    if (typeof mcid === "number") this.mark(mcid, { ...place, page: this.pageOf(element) ?? place.page });
    else if (element.get("/Type") !== "/OBJR") this.visit(element.get("/K"), this.enter(element, place), depth + 1);
  }

  private mark(mcid: number, { page, role, level, cell }: Place): void {
    if (page === undefined) return;
    const tag: Tag = { role };
    if (level !== undefined) tag.level = level;
    if (cell !== undefined) tag.cell = cell;
    this.tags.set(tagKey(page, mcid), tag);
  }

  private pageOf(element: Dict): number | undefined {
    const page = element.get("/Pg");
    return page instanceof Ref ? this.pages.get(page.number) : undefined;
  }

  /** What the content of an element is, given where the element stands. */
  private enter(element: Dict, outer: Place): Place {
    const place: Place = { ...outer, page: this.pageOf(element) ?? outer.page };
    const { name, level } = this.roleOf(element.get("/S"));
    switch (name) {
      case "/Table":
        place.table = { number: this.tables++, row: -1, column: 0 };
        break;
      case "/TR":
        if (place.table) {
          place.table.row++;
          place.table.column = 0;
        }
        break;
      case "/TH":
      case "/TD":
        this.enterCell(element, place);
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
      default:
        if (level === undefined) break;
        place.level = level;
        place.role = "heading";
    }
    return place;
  }

  /** What a writer's own role is, looked up once. */
  private roleOf(value: Value | undefined): Role {
    let role = this.roles.get(value);
    if (role === undefined) {
      const name = standardRole(value, this.roleMap, this.objects);
      role = { name, level: headingLevel(name) };
      this.roles.set(value, role);
    }
    return role;
  }

  private enterCell(element: Dict, place: Place): void {
    place.role = "cell";
    place.level = undefined;
    if (place.table === undefined) return;
    const { number, row, column } = place.table;
    place.cell = { table: number, row: Math.max(0, row), column };
    place.table.column += columnSpan(this.objects, element.get("/A"));
  }
}

/** 1–6 for a heading; an unnumbered one and the title are 1. */
function headingLevel(role: string): number | undefined {
  if (role === "/H" || role === "/Title") return 1;
  return /^\/H[1-6]$/.test(role) ? Number(role[2]) : undefined;
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
