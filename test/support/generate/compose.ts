import type { Item } from "./items.js";
import { type Row, type Setting, wrap } from "./page.js";
import type { Flow, Part, Role, Style } from "./style.js";

/** How a family sets the text of an item. */
export interface ItemLayout {
  /** The roles in the order they are printed. */
  order: readonly Role[];
  headings: Partial<Record<Role, readonly string[]>>;
  /** Lines that open an item. */
  opening(item: Item): string[];
  /** Lines that close an item. */
  closing?: readonly string[];
  /** Blank lines: before an item, before a heading, after a heading, between paragraphs. */
  gaps: { item: number; before: number; after: number; between: number };
  /** Whether every item begins a page. */
  ownPage?: boolean;
}

/** The order of families that print the decision before what led to it. */
export const decisionFirst: readonly Role[] = [
  "decision",
  "background",
  "documents",
  "earlier",
  "proposal",
  "motions",
  "recusal",
  "procedure",
  "vote",
  "reservation",
  "note",
  "special",
  "substitute",
  "recipients",
];

const blank = (count: number): string[] => Array.from({ length: count }, () => "");

export function flowLines(flow: Flow, setting: Setting): string[] {
  return "rows" in flow ? flow.rows : wrap(flow.text, setting, flow.indent ?? 0, flow.hang ?? flow.indent ?? 0);
}

/** Parts in the family's order; neighbours of one role share a heading, except rounds of voting. */
function arrange(parts: readonly Part[], order: readonly Role[]): Part[] {
  const rank = (part: Part): number => order.indexOf(part.role);
  const sorted = parts
    .filter((part) => rank(part) >= 0)
    .map((part, i) => ({ part, i }))
    .sort((a, b) => rank(a.part) - rank(b.part) || a.i - b.i);
  const out: Part[] = [];
  for (const { part } of sorted) {
    const last = out.at(-1);
    if (last && last.role === part.role && part.role !== "vote") last.flows.push(...part.flows);
    else out.push({ ...part, flows: [...part.flows] });
  }
  return out;
}

/** An item as rows of text. */
export function itemRows(item: Item, layout: ItemLayout, setting: Setting, style: Style): Row[] {
  const { gaps, headings } = layout;
  const opening = layout.opening(item);
  const lines: string[] = [...opening];
  arrange(item.parts, layout.order).forEach((part, i) => {
    const names = headings[part.role];
    if (names)
      lines.push(
        ...blank(i === 0 ? Math.min(1, gaps.before) : gaps.before),
        part.heading ?? style.random.pick(names),
        ...blank(gaps.after),
      );
    else if (i > 0 || gaps.between > 0) lines.push(...blank(Math.max(gaps.between, i === 0 ? 0 : 1)));
    part.flows.forEach((flow, k) => {
      if (k > 0) lines.push(...blank("text" in flow && /^(•|-|\d\.)/.test(flow.text) ? 0 : gaps.between));
      lines.push(...flowLines(flow, setting));
    });
  });
  if (layout.closing) lines.push(...layout.closing);
  const before = layout.ownPage ? [] : blank(gaps.item).map((text) => ({ text }));
  return [
    ...before,
    ...lines.map(
      (text, i): Row => ({
        text,
        ...(i < opening.length - 1 ? { keep: true } : i >= opening.length && { item: item.number }),
        ...(layout.ownPage && i === 0 && { opensPage: true }),
      }),
    ),
  ];
}

export const plain = (lines: readonly string[]): Row[] => lines.map((text) => ({ text }));
