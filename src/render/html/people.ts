import type { Element, ElementContent } from "hast";
import type { Table, TableRow } from "mdast";
import labels from "../../model/labels.json" with { type: "json" };
import { h, lines, type State } from "./h.js";

const remarks: Partial<Record<string, string>> = labels.remarks;

/** A list of people in two columns: who, and everything that is said of the person, so that it fits a telephone. */
export function people(state: State, { children: [, ...rows], data }: Table): Element {
  const head = h(
    "tr",
    {},
    h("th", { scope: "col" }, labels.columns.name),
    h("th", { scope: "col" }, labels.remarks.heading),
  );
  return h(
    "table",
    { className: ["people"] },
    lines([
      h("caption", {}, data?.caption ?? ""),
      h("thead", {}, head),
      h("tbody", {}, lines(rows.map((row) => person(state, row)))),
    ]),
  );
}

/** A word before what it is said of; a sign stays on the line of its number. */
const beside = (word: string): string => `${word}${/\p{L}/u.test(word) ? " " : "\u00A0"}`;

function person(state: State, row: TableRow): Element {
  const who: (ElementContent | string)[] = [];
  const said: (ElementContent | string)[] = [];
  for (const cell of row.children) {
    const column = cell.data?.column ?? "";
    const value = state.all(cell);
    if (value.length === 0) continue;
    if (column === "name") who.push(...value);
    else if (column === "party") who.push(" (", ...value, ")");
    else {
      const word = remarks[column];
      said.push(said.length > 0 ? ", " : "", word === undefined ? "" : beside(word), ...value);
    }
  }
  return h("tr", {}, h("th", { scope: "row" }, who), h("td", {}, said));
}
