import { html, type Markup } from "./html.js";
import { labels } from "./words.js";

/** A part of a bar. */
export interface Share {
  /** Class that colours it: "yes", "no", "abstained", "absent". */
  kind: string;
  name: string;
  value: number;
}

export interface Row {
  name: string;
  shares: readonly Share[];
}

/** Rounded so that the same numbers give the same bytes everywhere. */
const percent = (value: number): string => `${Math.round(value * 1000) / 10}%`;

/**
 * Bars that are divided, one a row, each as long as its share of the longest: an SVG for the eye, and a table that says the
 * same. Widths are shares of the page's, so that letters keep their size on a telephone.
 */
export function bars(caption: string, first: string, rows: readonly Row[]): Markup {
  const names = rows[0]?.shares.map(({ name, kind }) => ({ name, kind })) ?? [];
  const sum = ({ shares }: Row): number => shares.reduce((all, { value }) => all + value, 0);
  const longest = Math.max(1, ...rows.map(sum));
  const [height, label, end] = [30, 0.16, 0.12];
  const drawn = rows.map((row, i) => {
    let x = label;
    const y = i * height;
    const parts = row.shares.map(({ kind, value }) => {
      const width = (value / longest) * (1 - label - end);
      const part = html`<rect class="${kind}" x="${percent(x)}" y="${y + 5}" width="${percent(width)}" height="18"/>`;
      x += width;
      return value > 0 && part;
    });
    return html`<text class="name" x="0" y="${y + 19}">${row.name}</text>${parts}<text class="value" x="${percent(x + 0.012)}" y="${y + 19}">${sum(row)}</text>`;
  });
  return figure(
    caption,
    rows.length * height,
    drawn,
    names,
    [first, ...names.map(({ name }) => name), labels.allVotes],
    [...rows.map((row) => [row.name, ...row.shares.map(({ value }) => value), sum(row)])],
  );
}

export interface Column {
  /** Long name, for the table. */
  name: string;
  /** Under the column, where there is room for it. */
  short: string;
  shares: readonly Share[];
}

/** Columns side by side over time, oldest first. */
export function columns(caption: string, first: string, given: readonly Column[]): Markup {
  const names = given[0]?.shares.map(({ name, kind }) => ({ name, kind })) ?? [];
  const sum = (column: Column): number => column.shares.reduce((all, { value }) => all + value, 0);
  const highest = Math.max(1, ...given.map(sum));
  const [top, height, foot, left] = [14, 120, 20, 0.06];
  const step = (1 - left) / Math.max(given.length, 8);
  const ticks = [highest, Math.round(highest / 2)].filter((tick, i) => i === 0 || (tick > 0 && tick < highest));
  const y = (value: number): number => Math.round(top + height - (value / highest) * height);
  const drawn = [
    ...ticks.map(
      (tick) =>
        html`<line class="grid" x1="${percent(left)}" x2="100%" y1="${y(tick)}" y2="${y(tick)}"/><text class="tick" x="0" y="${y(tick) + 4}">${tick}</text>`,
    ),
    ...given.map((column, i) => {
      let at = 0;
      const x = left + i * step;
      const parts = column.shares.map(({ kind, value }) => {
        const [from, to] = [y(at), y(at + value)];
        at += value;
        return (
          value > 0 &&
          html`<rect class="${kind}" x="${percent(x + step * 0.12)}" y="${to}" width="${percent(step * 0.76)}" height="${from - to}"/>`
        );
      });
      const before = given[i - 1]?.short;
      return html`${parts}${column.short !== before && html`<text class="tick" x="${percent(x + step * 0.12)}" y="${top + height + 15}">${column.short}</text>`}`;
    }),
    html`<line class="axis" x1="${percent(left)}" x2="100%" y1="${top + height}" y2="${top + height}"/>`,
  ];
  const head = [first, ...names.map(({ name }) => name)];
  const rows = given.map((column) => [column.name, ...column.shares.map(({ value }) => value)]);
  return figure(caption, top + height + foot, drawn, names.length > 1 ? names : [], head, rows);
}

/** The picture with its key, and the table that stands for it. */
function figure(
  caption: string,
  height: number,
  drawn: readonly Markup[],
  names: readonly { name: string; kind: string }[],
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Markup {
  return html`<figure class="chart">
<svg role="img" aria-label="${caption}" width="100%" height="${height}">${drawn}</svg>
${names.length > 0 && html`<ul class="key" aria-hidden="true">${names.map(({ name, kind }) => html`<li><span class="swatch ${kind}"></span>${name}</li>`)}</ul>\n`}<details><summary>${labels.table}</summary>
<table><caption>${caption}</caption><thead><tr>${head.map((name, i) => html`<th scope="col"${i > 0 && html` class="number"`}>${name}</th>`)}</tr></thead>
<tbody>${rows.map(([name = "", ...values]) => html`<tr><th scope="row">${name}</th>${values.map((value) => html`<td class="number">${value}</td>`)}</tr>\n`)}</tbody></table>
</details>
</figure>`;
}
