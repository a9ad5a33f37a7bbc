import type { ElementContent, Properties } from "hast";
import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
  TableCell,
  TableRow,
  Text,
} from "mdast";
import { visible } from "../../text/visible.js";

/** A frame that only HTML shows (a section, a link, an abbreviation); Markdown shows what it holds. */
export interface Box {
  type: "box";
  children: RootContent[];
  data: Frame;
}

/** Something only HTML shows: derived from the minutes and therefore left out where people correct them. */
export interface Ornament {
  type: "ornament";
  children: RootContent[];
  data: Frame;
}

interface Frame {
  hName: string;
  hProperties: Properties;
}

declare module "mdast" {
  interface Data {
    hName?: string | undefined;
    hProperties?: Properties | undefined;
    hChildren?: ElementContent[] | undefined;
  }
  interface TableData {
    /** What the table shows; HTML only. */
    caption?: string;
    /** Whether the first row names the columns. */
    header?: boolean;
    /** Whether the first cell names each row. */
    rowHeader?: boolean;
    /** Class of the table; HTML only. */
    name?: string;
  }
  interface TableCellData {
    /** What the cell says of the row, where HTML sets the table otherwise than Markdown. */
    column?: string;
  }
  interface RootContentMap {
    box: Box;
    ornament: Ornament;
  }
  interface BlockContentMap {
    box: Box;
    ornament: Ornament;
  }
  interface PhrasingContentMap {
    box: Box;
    ornament: Ornament;
  }
}

export const text = (value: string): Text => ({ type: "text", value: visible(value) });

/** Text with the spaces at its ends kept: for words between marks. */
export const words = (value: string): Text => ({ type: "text", value });

export const paragraph = (children: PhrasingContent[], properties?: Properties): Paragraph => ({
  type: "paragraph",
  children,
  ...(properties && { data: { hProperties: properties } }),
});

export const heading = (depth: 1 | 2 | 3, children: PhrasingContent[], properties: Properties = {}): Heading => ({
  type: "heading",
  depth,
  children,
  data: { hProperties: properties },
});

export const strong = (children: PhrasingContent[]): Strong => ({ type: "strong", children });

/** A note to the program that reads the Markdown again; HTML does not show it. Never from the document's own text. */
export const mark = (value: string, before = ""): RootContent => ({
  type: "html",
  value: `${before}<!-- ${value.replace(/[^a-z0-9-]+/g, " ")} -->`,
});

export const box = (name: string, properties: Properties, children: RootContent[]): Box => ({
  type: "box",
  children,
  data: { hName: name, hProperties: properties },
});

export const ornament = (name: string, properties: Properties, children: RootContent[]): Ornament => ({
  type: "ornament",
  children,
  data: { hName: name, hProperties: properties },
});

/** A link that HTML follows and Markdown shows as its words. */
export const reference = (anchor: string, children: PhrasingContent[]): Box =>
  box("a", { href: `#${anchor}` }, children);

export const listItem = (children: BlockContent[]): ListItem => ({ type: "listItem", spread: false, children });

export const list = (children: ListItem[], start?: number): List => ({
  type: "list",
  ordered: start !== undefined,
  ...(start !== undefined && { start }),
  spread: false,
  children,
});

const cell = (children: PhrasingContent[]): TableCell => ({ type: "tableCell", children });

const row = (cells: PhrasingContent[][]): TableRow => ({ type: "tableRow", children: cells.map(cell) });

export const table = (rows: PhrasingContent[][][], data: NonNullable<Table["data"]>): Table => ({
  type: "table",
  children: rows.map(row),
  data,
});
